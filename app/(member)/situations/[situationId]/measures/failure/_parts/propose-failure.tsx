'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../../../_ui/on-demand.tsx'
import type { ProposeFailureProps } from './propose-failure-dialog.tsx'

const ProposeFailureDialog = dynamic(() =>
  import('./propose-failure-dialog.tsx').then((file) => file.ProposeFailureDialog),
)

/** Proposes a determination of manifest failure, in a dialog. */
export const ProposeFailure = (props: ProposeFailureProps) => {
  const t = useTranslations('failures')

  return (
    <OnDemand label={t('propose')} variant="primary">
      {(demanded) => <ProposeFailureDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

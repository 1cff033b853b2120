'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../_ui/on-demand.tsx'
import type { ChangeMandatesProps } from './change-mandates-dialog.tsx'

const ChangeMandatesDialog = dynamic(() =>
  import('./change-mandates-dialog.tsx').then((file) => file.ChangeMandatesDialog),
)

/** Every mandate of the situation, each to limit or to withdraw. */
export const ChangeMandates = (props: ChangeMandatesProps) => {
  const t = useTranslations('situations.people')

  return (
    <OnDemand label={t('change')} variant="plain" size="compact" className="-ms-2">
      {(demanded) => <ChangeMandatesDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

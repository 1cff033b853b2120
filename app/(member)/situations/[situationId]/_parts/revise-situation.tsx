'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../_ui/on-demand.tsx'
import type { ReviseSituationProps } from './revise-situation-dialog.tsx'

const ReviseSituationDialog = dynamic(() =>
  import('./revise-situation-dialog.tsx').then((file) => file.ReviseSituationDialog),
)

/** Changes what is said of a situation; what was said before stays in the record. */
export const ReviseSituation = (props: ReviseSituationProps) => {
  const t = useTranslations('situations.facts')

  return (
    <OnDemand label={t('revise')}>
      {(demanded) => <ReviseSituationDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

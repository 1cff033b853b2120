'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../../_ui/on-demand.tsx'
import type { DetermineRiskProps } from './determine-risk-dialog.tsx'

const DetermineRiskDialog = dynamic(() =>
  import('./determine-risk-dialog.tsx').then((file) => file.DetermineRiskDialog),
)

/** Determines a serious risk, in a dialog. */
export const DetermineRisk = (props: DetermineRiskProps) => {
  const t = useTranslations('risks.serious')

  return (
    <OnDemand label={t('determine')}>
      {(demanded) => <DetermineRiskDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

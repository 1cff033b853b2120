'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../../_ui/on-demand.tsx'
import type { RateRiskProps } from './rate-risk-dialog.tsx'

const RateRiskDialog = dynamic(() =>
  import('./rate-risk-dialog.tsx').then((file) => file.RateRiskDialog),
)

/** Rates one factor, indicator or mitigating factor, in a dialog. */
export const RateRisk = (props: RateRiskProps) => {
  const t = useTranslations('risks.rate')

  return (
    <OnDemand label={t('action')} size="compact" name={t('title', { subject: props.name })}>
      {(demanded) => <RateRiskDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

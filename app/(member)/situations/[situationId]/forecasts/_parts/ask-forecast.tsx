'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../../_ui/on-demand.tsx'
import type { AskForecastProps } from './ask-forecast-dialog.tsx'

const AskForecastDialog = dynamic(() =>
  import('./ask-forecast-dialog.tsx').then((file) => file.AskForecastDialog),
)

/** Asks a question, in a dialog. */
export const AskForecast = (props: AskForecastProps) => {
  const t = useTranslations('forecasts.ask')

  return (
    <OnDemand label={t('action')}>
      {(demanded) => <AskForecastDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

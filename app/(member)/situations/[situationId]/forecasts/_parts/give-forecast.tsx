'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../../_ui/on-demand.tsx'
import type { GiveForecastProps } from './give-forecast-dialog.tsx'

const GiveForecastDialog = dynamic(() =>
  import('./give-forecast-dialog.tsx').then((file) => file.GiveForecastDialog),
)

/** Says how likely something is, or says it anew, in a dialog. */
export const GiveForecast = (props: GiveForecastProps) => {
  const t = useTranslations('forecasts.give')

  return (
    <OnDemand
      label={t(props.before === null ? 'action' : 'again')}
      variant={props.before === null ? 'primary' : 'quiet'}
    >
      {(demanded) => <GiveForecastDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

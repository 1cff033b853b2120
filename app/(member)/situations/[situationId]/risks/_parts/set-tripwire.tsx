'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../../_ui/on-demand.tsx'
import type { SetTripwireProps } from './set-tripwire-dialog.tsx'

const SetTripwireDialog = dynamic(() =>
  import('./set-tripwire-dialog.tsx').then((file) => file.SetTripwireDialog),
)

/** Sets a tripwire, in a dialog. */
export const SetTripwire = (props: SetTripwireProps) => {
  const t = useTranslations('risks.tripwires')

  return (
    <OnDemand label={t('set')}>
      {(demanded) => <SetTripwireDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

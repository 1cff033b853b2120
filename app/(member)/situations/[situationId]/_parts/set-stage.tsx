'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../_ui/on-demand.tsx'
import type { SetStageProps } from './set-stage-dialog.tsx'

const SetStageDialog = dynamic(() =>
  import('./set-stage-dialog.tsx').then((file) => file.SetStageDialog),
)

/** Judges the stage anew, in a dialog. */
export const SetStage = (props: SetStageProps) => {
  const t = useTranslations('situations.stage')

  return (
    <OnDemand label={t('set')}>
      {(demanded) => <SetStageDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

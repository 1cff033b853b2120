'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../../_ui/on-demand.tsx'
import type { AskGradersProps } from './ask-graders-dialog.tsx'

const AskGradersDialog = dynamic(() =>
  import('./ask-graders-dialog.tsx').then((file) => file.AskGradersDialog),
)

/** Asks members of different ministries to grade, in a dialog. */
export const AskGraders = (props: AskGradersProps) => {
  const t = useTranslations('grading.ask')

  return (
    <OnDemand label={t('action')}>
      {(demanded) => <AskGradersDialog {...props} {...demanded} />}
    </OnDemand>
  )
}

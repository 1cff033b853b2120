'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { progresses } from '#server/decisions/rules/decision-words.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { DateField } from '../../../../_ui/date-field.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

/** Reports, for the lead ministry, how far a decision is carried out. */
export const ReportDialog = ({ decisionId }: { readonly decisionId: string }) => {
  const t = useTranslations('course.reports')
  const { run, pending, refusal } = useAct(useTRPC().decisions.report)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/decisions/report-on-decision.schema.ts').then(
      (file) => file.reportOnDecisionInput,
    ),
  )
  const [progress, setProgress] = useState<(typeof progresses)[number]>('on_course')
  const [text, setText] = useState('')
  const [coversUntil, setCoversUntil] = useState('')
  const confirm = async () => {
    const words = await faults.read({ decisionId, progress, text, coversUntil })
    if (!words || (await run(words)) === null) return false
    setText('')

    return true
  }

  return (
    <ConfirmDialog
      action={t('add')}
      title={t('addTitle')}
      happens={[t('happens')]}
      variant="quiet"
      onConfirm={confirm}
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
    >
      <RadioGroup
        label={t('how')}
        value={progress}
        onChange={setProgress}
        choices={progresses.map((value) => ({ value, label: t(`progress.${value}`) }))}
      />
      <TextArea
        label={t('text')}
        rows={5}
        value={text}
        onChange={setText}
        error={faults.at('text')}
      />
      <DateField
        label={t('until')}
        onChange={(day) => setCoversUntil(day ?? '')}
        error={faults.at('coversUntil')}
      />
    </ConfirmDialog>
  )
}

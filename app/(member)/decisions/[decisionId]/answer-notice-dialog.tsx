'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { noticeAnswers } from '#server/decisions/rules/decision-words.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

/** Says what becomes of a decision whose basis has changed, with reasons. */
export const AnswerNoticeDialog = ({ noticeId }: { readonly noticeId: string }) => {
  const t = useTranslations('decisions.notices')
  const { run, pending, refusal } = useAct(useTRPC().decisions.answerNotice)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/decisions/answer-notice.schema.ts').then((file) => file.answerNoticeInput),
  )
  const [answer, setAnswer] = useState<(typeof noticeAnswers)[number]>('reaffirmed')
  const [reasons, setReasons] = useState('')
  const confirm = async () => {
    const given = { noticeId, answer, reasons }

    const words = await faults.read(given)

    return words !== null && (await run(words)) !== null
  }

  return (
    <ConfirmDialog
      action={t('answer')}
      title={t('answerTitle')}
      happens={[t('answerHappens')]}
      variant="quiet"
      onConfirm={confirm}
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
    >
      <RadioGroup
        label={t('answerLabel')}
        value={answer}
        onChange={setAnswer}
        choices={noticeAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))}
      />
      <TextArea
        label={t('reasons')}
        rows={3}
        value={reasons}
        onChange={setReasons}
        error={faults.at('reasons')}
      />
    </ConfirmDialog>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'

type AnswerDialogProps = {
  readonly releaseId: string
  /** Whether it has agreed: then what can be recorded is that it takes it back. */
  readonly isAgreed: boolean
}

const answers = ['agreed', 'refused'] as const

/** Records what an originator answered, or that it takes back what it agreed to. */
export const AnswerDialog = ({ releaseId, isAgreed }: AnswerDialogProps) => {
  const t = useTranslations('sources')
  const sentence = useRefusalSentence()
  const way = isAgreed ? 'withdraw' : 'answer'
  const acts = useTRPC().evidence
  const given = useAct(acts.answerRelease)
  const taken = useAct(acts.withdrawRelease)
  const { pending, refusal } = isAgreed ? taken : given
  const [answer, setAnswer] = useState<(typeof answers)[number]>('agreed')
  const [answeredBy, setAnsweredBy] = useState('')
  const [answeredOn, setAnsweredOn] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const lacks = (words: string) => (isTried && words.trim() === '' ? t('fill') : undefined)

  return (
    <ConfirmDialog
      action={t(`releases.${way}.action`)}
      title={t(`releases.${way}.title`)}
      happens={[t(`releases.${way}.happens`)]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        if (answeredOn === null || answeredBy.trim() === '') return false
        if (isAgreed && note.trim() === '') return false
        const said = { releaseId, answeredBy, answeredOn, note }
        const done = isAgreed ? await taken.run(said) : await given.run({ ...said, answer })
        if (done === null) return false
        setNote('')
        setTried(false)
        return true
      }}
    >
      {!isAgreed && (
        <RadioGroup
          label={t('releases.answer.answer')}
          value={answer}
          onChange={setAnswer}
          choices={answers.map((value) => ({ value, label: t(`releases.answer.${value}`) }))}
        />
      )}
      <TextField
        label={t(`releases.${way}.by`)}
        value={answeredBy}
        onChange={setAnsweredBy}
        error={lacks(answeredBy)}
      />
      <DateField
        label={t(`releases.${way}.on`)}
        onChange={setAnsweredOn}
        error={isTried && answeredOn === null ? t('fill') : undefined}
      />
      <TextArea
        label={t(`releases.${way}.note`)}
        optional={!isAgreed}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={setNote}
        error={isAgreed ? lacks(note) : undefined}
      />
    </ConfirmDialog>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { outcomes, type verdicts } from '#server/decisions/rules/decision-words.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import type { Choice } from '../../../../_ui/choice.ts'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { DateField } from '../../../../_ui/date-field.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../_ui/select.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'
import { type Answered, DissentAnswer, type ToAnswer } from './dissent-answer.tsx'

type ReviewDialogProps = {
  readonly decisionId: string
  readonly dissents: readonly ToAnswer[]
  readonly tools: readonly Choice<string>[]
}

/** Reviews a decision: outcome, whether each dissent was right, a lesson, and the next review. */
export const ReviewDialog = ({ decisionId, dissents, tools }: ReviewDialogProps) => {
  const t = useTranslations('course.reviews')
  const { run, pending, refusal } = useAct(useTRPC().decisions.review)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/decisions/review-decision.schema.ts').then((file) => file.reviewDecisionInput),
  )
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('worked')
  const [text, setText] = useState('')
  const [answers, setAnswers] = useState<Readonly<Record<string, Answered>>>({})
  const [tool, setTool] = useState('none')
  const [lesson, setLesson] = useState('')
  const [nextReviewOn, setNext] = useState<string | null>(null)
  const undecided: { verdict: (typeof verdicts)[number]; reasons: string } = {
    ...{ verdict: 'open', reasons: '' },
  }
  const answerOf = (dissentId: string) => answers[dissentId] ?? undecided
  const confirm = async () => {
    const words = await faults.read({
      ...{ decisionId, outcome, text, nextReviewOn },
      dissents: dissents.map(({ dissentId }) => ({ dissentId, ...answerOf(dissentId) })),
      lessons: tool === 'none' ? [] : [{ tool, text: lesson }],
    })

    return words !== null && (await run(words)) !== null
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
        label={t('outcomeLabel')}
        value={outcome}
        onChange={setOutcome}
        choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <TextArea
        label={t('text')}
        rows={4}
        value={text}
        onChange={setText}
        error={faults.at('text')}
      />
      {dissents.map((dissent, at) => (
        <DissentAnswer
          key={dissent.dissentId}
          dissent={dissent}
          answer={answerOf(dissent.dissentId)}
          onChange={(answer) => setAnswers({ ...answers, [dissent.dissentId]: answer })}
          error={faults.at(`dissents.${at}.reasons`)}
        />
      ))}
      <Select
        label={t('lessonsLabel')}
        value={tool}
        onChange={setTool}
        choices={[{ value: 'none', label: t('noTool') }, ...tools]}
      />
      {tool !== 'none' && (
        <TextArea
          label={t('lessonText')}
          rows={3}
          value={lesson}
          onChange={setLesson}
          error={faults.at('lessons.0.text')}
        />
      )}
      <DateField
        label={t('again')}
        hint={t('againHint')}
        optional
        onChange={setNext}
        error={faults.at('nextReviewOn')}
      />
    </ConfirmDialog>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import {
  readScope,
  type ScopeAnswer,
  type ScopeAnswers,
  scopeAnswers,
  scopeQuestions,
} from '#server/situations/rules/scope-test.ts'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import type { ScopeDraft } from './situation-draft.ts'

type ScopeFieldsProps = {
  readonly value: ScopeDraft
  readonly onChange: (value: ScopeDraft) => void
  readonly faultAt: (path: string) => string | undefined
}

const isComplete = (answers: ScopeDraft['answers']): answers is ScopeAnswers =>
  scopeQuestions.every((question) => answers[question] !== undefined)

/** The seven questions, the reading that follows as soon as all are answered, and the reason in words. */
export const ScopeFields = ({ value, onChange, faultAt }: ScopeFieldsProps) => {
  const t = useTranslations('situations.scope')
  const answer = (question: keyof ScopeAnswers) => (given: ScopeAnswer) =>
    onChange({ ...value, answers: { ...value.answers, [question]: given } })

  return (
    <div className="flex flex-col gap-5">
      {scopeQuestions.map((question) => (
        <RadioGroup
          key={question}
          label={t(`questions.${question}`)}
          hint={t(`notes.${question}`)}
          layout="row"
          choices={scopeAnswers.map((one) => ({ value: one, label: t(`answers.${one}`) }))}
          value={value.answers[question] ?? null}
          onChange={answer(question)}
          error={faultAt(`answers.${question}`)}
        />
      ))}
      <p aria-live="polite" className="min-h-6 font-semibold">
        {isComplete(value.answers) && t(`verdicts.${readScope(value.answers).verdict}`)}
      </p>
      <TextArea
        id="why"
        label={t('why')}
        hint={t('whyHint')}
        rows={4}
        value={value.whyAtrocity}
        onChange={(whyAtrocity) => onChange({ ...value, whyAtrocity })}
        error={faultAt('whyAtrocity')}
      />
    </div>
  )
}

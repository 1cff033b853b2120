'use client'
import { useTranslations } from 'next-intl'
import { type dissentKinds, verdicts } from '#server/decisions/rules/decision-words.ts'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

/** A dissent from the decision under review. */
export type ToAnswer = {
  readonly dissentId: string
  readonly kind: (typeof dissentKinds)[number]
  readonly text: string
  readonly member: string
}

/** Whether it was right, and why. */
export type Answered = { readonly verdict: (typeof verdicts)[number]; readonly reasons: string }

type DissentAnswerProps = {
  readonly dissent: ToAnswer
  readonly answer: Answered
  readonly onChange: (answer: Answered) => void
  readonly error: string | undefined
}

/** A dissent shown again, in full, and whether it was right. */
export const DissentAnswer = ({ dissent, answer, onChange, error }: DissentAnswerProps) => {
  const t = useTranslations('course.reviews')
  const kinds = useTranslations('decisions.dissents.kinds')

  return (
    <div className="flex flex-col gap-3 border-edge border-s-4 ps-4">
      <blockquote className="whitespace-pre-line text-soft">{dissent.text}</blockquote>
      <RadioGroup
        label={t('wasRight', { kind: kinds(dissent.kind), member: dissent.member })}
        value={answer.verdict}
        onChange={(verdict) => onChange({ ...answer, verdict })}
        choices={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
      />
      <TextArea
        label={t('why')}
        rows={2}
        value={answer.reasons}
        onChange={(reasons) => onChange({ ...answer, reasons })}
        error={error}
      />
    </div>
  )
}

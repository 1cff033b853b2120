'use client'
import { useTranslations } from 'next-intl'
import type { Criterion } from '#server/comparisons/rules/weigh-options.ts'
import type { Choice } from '../../../../../../_ui/choice.ts'
import { Select } from '../../../../../../_ui/select.tsx'
import { TextField } from '../../../../../../_ui/text-field.tsx'
import { type ComparisonDraft, markKey } from './draft.ts'

type Marks = ComparisonDraft['marks']
type MarkFieldsProps = {
  readonly options: readonly Choice[]
  readonly criteria: readonly Criterion[]
  readonly marks: Marks
  readonly onChange: (marks: Marks) => void
}

const words = ['0', '1', '2', '3', '4'] as const

/** How each option does by each criterion, and why: criterion by criterion, so that options are judged beside each other. */
export const MarkFields = ({ options, criteria, marks, onChange }: MarkFieldsProps) => {
  const t = useTranslations('comparisons')
  const set = (key: string, part: Partial<Marks[string]>) =>
    onChange({ ...marks, [key]: { ...(marks[key] ?? { mark: null, reason: '' }), ...part } })

  return (
    <div className="flex flex-col gap-6">
      {criteria.map(({ id, name }, at) => (
        <fieldset key={id} className="flex flex-col gap-3 border-edge border-s-2 ps-4">
          <legend className="eyebrow">{name || t('form.criterionName', { number: at + 1 })}</legend>
          {options.map(({ value, label }) => {
            const key = markKey(value, id)
            const { mark = null, reason = '' } = marks[key] ?? {}
            return (
              <div key={key} className="flex flex-wrap items-end gap-3">
                <Select
                  className="min-w-56 flex-1"
                  label={label}
                  placeholder={t('form.chooseMark')}
                  value={mark === null ? null : (words[mark] ?? null)}
                  onChange={(chosen) => set(key, { mark: Number(chosen) })}
                  choices={words.map((word) => ({ value: word, label: t(`marks.${word}`) }))}
                />
                <TextField
                  className="min-w-56 flex-1"
                  label={t('form.why')}
                  optional
                  value={reason}
                  onChange={(typed) => set(key, { reason: typed })}
                />
              </div>
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}

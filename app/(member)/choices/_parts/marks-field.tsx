'use client'
import { useTranslations } from 'next-intl'
import {
  type ChoiceKind,
  type ChoiceOption,
  type Marks,
  mayShareRanks,
} from '#server/choices/rules/choice-terms.ts'
import { CheckboxGroup } from '../../../_ui/checkbox-group.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { RankingField } from './ranking-field.tsx'

type MarksFieldProps = {
  readonly kind: ChoiceKind
  readonly options: readonly ChoiceOption[]
  readonly seats: number
  readonly marks: Marks | null
  readonly onChange: (marks: Marks) => void
  readonly isDisabled: boolean
  readonly error: string | undefined
}

const scores = ['0', '1', '2', '3', '4', '5'] as const

/** What a voter fills in: yes or no, ticks, scores or a ranking, by the kind of ballot. */
export const MarksField = ({
  kind,
  options,
  seats,
  marks,
  onChange,
  isDisabled,
  error,
}: MarksFieldProps) => {
  const t = useTranslations('choices')
  const label = t('vote.label')

  if (kind === 'motion') {
    return (
      <RadioGroup
        {...{ label, isDisabled, error }}
        value={marks?.form === 'choice' ? marks.choice : null}
        onChange={(choice) => onChange({ form: 'choice', choice })}
        choices={(['yes', 'no', 'abstain'] as const).map((one) => ({
          value: one,
          label: t(`answers.${one}`),
        }))}
      />
    )
  }
  if (kind === 'approval') {
    return (
      <CheckboxGroup
        {...{ label, isDisabled, error }}
        hint={t('vote.approvalHint')}
        value={marks?.form === 'approved' ? marks.options : []}
        onChange={(chosen) => onChange({ form: 'approved', options: chosen })}
        choices={options.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )
  }
  if (kind === 'score') {
    const given = marks?.form === 'scores' ? marks.scores : []
    return (
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t('vote.scoreHint')}</p>
        {options.map(({ id, name }) => {
          const score = given.find(({ option }) => option === id)?.score
          const value = scores.find((one) => one === String(score)) ?? null
          return (
            <RadioGroup
              key={id}
              layout="row"
              {...{ label: name, isDisabled, value }}
              onChange={(chosen) =>
                onChange({
                  form: 'scores',
                  scores: [
                    ...given.filter(({ option }) => option !== id),
                    { option: id, score: Number(chosen) },
                  ],
                })
              }
              choices={scores.map((one) => ({ value: one, label: one }))}
            />
          )
        })}
      </div>
    )
  }
  return (
    <RankingField
      label={kind === 'election' ? t('vote.electionLabel', { seats }) : label}
      {...{ options, isDisabled }}
      ranks={marks?.form === 'ranking' ? marks.ranks : []}
      onChange={(ranks) => onChange({ form: 'ranking', ranks })}
      mayShare={mayShareRanks(kind)}
    />
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { ruleNames } from '#server/ballots/rules/rule-names.ts'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import type { RulesFieldsProps } from './rules-draft.ts'
import { WholeNumber } from './whole-number.tsx'

const kinds = ['substantive', 'amendment', 'procedural'] as const

/** Which majority each kind of motion needs, seconds, ties, and silence. */
export const MotionRules = ({ draft, onChange }: RulesFieldsProps) => {
  const t = useTranslations('rules')

  return (
    <div className="flex flex-col gap-5">
      {kinds.map((kind) => (
        <Select
          key={kind}
          label={t('adopt.under', { name: t(`names.${kind}`) })}
          choices={ruleNames.map((rule) => ({ value: rule, label: t(`names.${rule}`) }))}
          value={draft.motionRules[kind]}
          onChange={(rule) =>
            onChange({ ...draft, motionRules: { ...draft.motionRules, [kind]: rule } })
          }
        />
      ))}
      <WholeNumber
        label={t('adopt.seconds')}
        value={draft.secondsNeeded}
        between={[0, 10]}
        onChange={(secondsNeeded) => onChange({ ...draft, secondsNeeded })}
      />
      <RadioGroup
        label={t('adopt.castingVote')}
        choices={[
          { value: 'none', label: t('said.casting.none') },
          { value: 'chair', label: t('said.casting.chair') },
        ]}
        value={draft.castingVote}
        onChange={(castingVote) => onChange({ ...draft, castingVote })}
      />
      <Checkbox
        isSelected={draft.doubleMajority}
        onChange={(doubleMajority) => onChange({ ...draft, doubleMajority })}
      >
        {t('adopt.doubleMajority')}
      </Checkbox>
    </div>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import type { MajorityRule, RuleName } from '#server/members/rules/rules-of-procedure.ts'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import type { RulesFieldsProps } from './rules-draft.ts'
import { WholeNumber } from './whole-number.tsx'

const bases = ['yes_no', 'yes_no_abstain', 'valid', 'cast', 'present', 'entitled'] as const
/** Those that are a share of something; the others are what they are (deliberation 3.7, 3.13). */
const shares = ['majority', 'two_thirds'] as const satisfies readonly RuleName[]

/** What a motion needs under each rule that is a share of votes. */
export const MajorityRules = ({ draft, onChange }: RulesFieldsProps) => {
  const t = useTranslations('rules')
  const change = (name: RuleName, rule: MajorityRule) =>
    onChange({ ...draft, majorities: { ...draft.majorities, [name]: rule } })

  return (
    <div className="flex flex-col gap-8">
      {shares.map((share) => {
        const rule = draft.majorities[share]
        const name = t(`names.${share}`)
        const { threshold } = rule
        return (
          <div key={share} className="flex flex-col gap-5">
            <div className="grid gap-5 sm:grid-cols-2">
              <WholeNumber
                label={t('adopt.numerator', { name })}
                value={threshold.numerator}
                between={[0, threshold.denominator]}
                onChange={(numerator) =>
                  change(share, { ...rule, threshold: { ...threshold, numerator } })
                }
              />
              <WholeNumber
                label={t('adopt.denominator', { name })}
                value={threshold.denominator}
                between={[Math.max(1, threshold.numerator), 1_000]}
                onChange={(denominator) =>
                  change(share, { ...rule, threshold: { ...threshold, denominator } })
                }
              />
            </div>
            <Checkbox
              isSelected={threshold.strict}
              onChange={(strict) => change(share, { ...rule, threshold: { ...threshold, strict } })}
            >
              {t('adopt.strict', { name })}
            </Checkbox>
            <Select
              label={t('adopt.base', { name })}
              choices={bases.map((base) => ({ value: base, label: t(`bases.${base}`) }))}
              value={rule.base}
              onChange={(base) => change(share, { ...rule, base })}
            />
          </div>
        )
      })}
    </div>
  )
}

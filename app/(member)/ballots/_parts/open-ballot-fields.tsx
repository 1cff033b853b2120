'use client'
import { useTranslations } from 'next-intl'
import type { BallotMode } from '#server/ballots/rules/count-ballot.ts'
import { type RuleName, ruleNames } from '#server/ballots/rules/rule-names.ts'
import { DateTimeField } from '../../../_ui/date-time-field.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

/** How a ballot is to be held. */
export type BallotAsked = {
  readonly rule: RuleName
  /** Why the rule is another than the usual one. */
  readonly because: string
  readonly mode: BallotMode
  readonly closesAt: string | null
}

type OpenBallotFieldsProps = {
  readonly asked: BallotAsked
  readonly onChange: (asked: BallotAsked) => void
  readonly usualRule: RuleName
  readonly inMeeting: boolean
  readonly zone: string
  /** What was asked for in vain. */
  readonly missing: { readonly deadline: boolean; readonly because: boolean }
}

/** How a ballot is counted, where it is held and when it closes. */
export const OpenBallotFields = ({
  asked,
  onChange,
  usualRule,
  inMeeting,
  zone,
  missing,
}: OpenBallotFieldsProps) => {
  const t = useTranslations('ballots')
  const form = useTranslations('common.form')
  const { rule, because, mode } = asked

  return (
    <>
      <RadioGroup
        label={t('open.rule')}
        hint={t('open.usual', { rule: t(`rule.names.${usualRule}`) })}
        value={rule}
        onChange={(chosen) => onChange({ ...asked, rule: chosen })}
        choices={ruleNames.map((name) => ({
          value: name,
          label: t(`rule.names.${name}`),
          hint: t(`rule.hints.${name}`),
        }))}
      />
      {rule !== usualRule && (
        <TextArea
          label={t('open.because')}
          hint={t('open.becauseHint')}
          rows={2}
          value={because}
          onChange={(words) => onChange({ ...asked, because: words })}
          error={missing.because ? form('required') : undefined}
        />
      )}
      {inMeeting && (
        <RadioGroup
          label={t('open.mode')}
          value={mode}
          onChange={(chosen) => onChange({ ...asked, mode: chosen })}
          choices={(['meeting', 'correspondence'] as const).map((one) => ({
            value: one,
            label: t(`mode.names.${one}`),
            hint: t(`mode.hints.${one}`),
          }))}
        />
      )}
      <DateTimeField
        key={mode}
        label={t('open.closesAt')}
        hint={t('open.closesAtHint')}
        optional={mode !== 'correspondence'}
        timeZone={zone}
        onChange={(closesAt) => onChange({ ...asked, closesAt })}
        error={missing.deadline ? form('required') : undefined}
      />
    </>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import type { BallotMode } from '#server/ballots/rules/count-ballot.ts'
import { type RuleName, ruleNames } from '#server/ballots/rules/rule-names.ts'
import { DateTimeField } from '../../../_ui/date-time-field.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type OpenBallotFieldsProps = {
  readonly rule: RuleName
  readonly usualRule: RuleName
  /** Why the rule is another than the usual one. */
  readonly because: string
  readonly setBecause: (because: string) => void
  readonly setRule: (rule: RuleName) => void
  readonly mode: BallotMode
  readonly setMode: (mode: BallotMode) => void
  readonly inMeeting: boolean
  readonly zone: string
  readonly setClosesAt: (closesAt: string | null) => void
  /** What was asked for in vain. */
  readonly missing: { readonly deadline: boolean; readonly because: boolean }
}

/** How a ballot is counted, where it is held and when it closes. */
export const OpenBallotFields = ({
  rule,
  usualRule,
  setRule,
  because,
  setBecause,
  mode,
  setMode,
  inMeeting,
  zone,
  setClosesAt,
  missing,
}: OpenBallotFieldsProps) => {
  const t = useTranslations('ballots')
  const form = useTranslations('common.form')

  return (
    <>
      <RadioGroup
        label={t('open.rule')}
        hint={t('open.usual', { rule: t(`rule.names.${usualRule}`) })}
        value={rule}
        onChange={setRule}
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
          onChange={setBecause}
          error={missing.because ? form('required') : undefined}
        />
      )}
      {inMeeting && (
        <RadioGroup
          label={t('open.mode')}
          value={mode}
          onChange={setMode}
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
        onChange={setClosesAt}
        error={missing.deadline ? form('required') : undefined}
      />
    </>
  )
}

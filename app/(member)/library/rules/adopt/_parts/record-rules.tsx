'use client'
import { useTranslations } from 'next-intl'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import type { RulesFieldsProps } from './rules-draft.ts'
import { WholeNumber } from './whole-number.tsx'

/** Deadlines of silence, of corrections and of reviews. */
export const RecordRules = ({ draft, onChange }: RulesFieldsProps) => {
  const t = useTranslations('rules')
  const { silence } = draft

  return (
    <div className="flex flex-col gap-5">
      <WholeNumber
        label={t('adopt.hours', { name: t('names.silence') })}
        value={silence.hours}
        between={[1, 720]}
        onChange={(hours) => onChange({ ...draft, silence: { ...silence, hours } })}
      />
      <WholeNumber
        label={t('adopt.hours', { name: t('names.urgentSilence') })}
        value={silence.urgentHours}
        between={[1, 720]}
        onChange={(urgentHours) => onChange({ ...draft, silence: { ...silence, urgentHours } })}
      />
      <WholeNumber
        label={t('adopt.days')}
        value={draft.correctionDays}
        between={[1, 90]}
        onChange={(correctionDays) => onChange({ ...draft, correctionDays })}
      />
      <RadioGroup
        label={t('names.minutesApproval')}
        choices={[
          { value: 'meeting', label: t('said.approval.meeting') },
          { value: 'silence', label: t('said.approval.silence') },
        ]}
        value={draft.minutesApproval}
        onChange={(minutesApproval) => onChange({ ...draft, minutesApproval })}
      />
      <WholeNumber
        label={t('adopt.months')}
        value={draft.reviewMonths}
        between={[1, 24]}
        onChange={(reviewMonths) => onChange({ ...draft, reviewMonths })}
      />
    </div>
  )
}

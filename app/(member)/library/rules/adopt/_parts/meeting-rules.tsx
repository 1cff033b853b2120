'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import type { RulesFieldsProps } from './rules-draft.ts'
import { WholeNumber } from './whole-number.tsx'

const most = 720

/** How a body is convened: quorum, notice, urgency, and what leaves the building in mail. */
export const MeetingRules = ({ draft, onChange }: RulesFieldsProps) => {
  const t = useTranslations('rules')
  const { quorum, urgent } = draft

  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <WholeNumber
          label={t('adopt.numerator', { name: t('names.quorum') })}
          value={quorum.numerator}
          between={[0, quorum.denominator]}
          onChange={(numerator) => onChange({ ...draft, quorum: { ...quorum, numerator } })}
        />
        <WholeNumber
          label={t('adopt.denominator', { name: t('names.quorum') })}
          value={quorum.denominator}
          between={[Math.max(1, quorum.numerator), 1_000]}
          onChange={(denominator) => onChange({ ...draft, quorum: { ...quorum, denominator } })}
        />
      </div>
      <Checkbox
        isSelected={draft.remotePresenceCounts}
        onChange={(remotePresenceCounts) => onChange({ ...draft, remotePresenceCounts })}
      >
        {t('adopt.remotePresence')}
      </Checkbox>
      <WholeNumber
        label={t('adopt.hours', { name: t('names.noticeHours') })}
        value={draft.noticeHours}
        between={[0, most]}
        onChange={(noticeHours) => onChange({ ...draft, noticeHours })}
      />
      <WholeNumber
        label={t('adopt.hours', { name: t('names.urgentNotice') })}
        value={urgent.noticeHours}
        between={[0, most]}
        onChange={(noticeHours) => onChange({ ...draft, urgent: { ...urgent, noticeHours } })}
      />
      <CheckboxGroup
        label={t('names.urgentConvenors')}
        choices={[
          { value: 'convenor', label: t('said.convenors.convenor') },
          { value: 'representative', label: t('said.convenors.representative') },
        ]}
        value={urgent.mayConvene}
        onChange={(mayConvene) => onChange({ ...draft, urgent: { ...urgent, mayConvene } })}
      />
      <WholeNumber
        label={t('adopt.minutes')}
        value={urgent.acknowledgeMinutes}
        between={[5, 1_440]}
        onChange={(acknowledgeMinutes) =>
          onChange({ ...draft, urgent: { ...urgent, acknowledgeMinutes } })
        }
      />
      <RadioGroup
        label={t('names.mailTells')}
        choices={[
          { value: 'reference', label: t('said.mail.reference') },
          { value: 'title', label: t('said.mail.title') },
        ]}
        value={draft.mailTells}
        onChange={(mailTells) => onChange({ ...draft, mailTells })}
      />
    </div>
  )
}

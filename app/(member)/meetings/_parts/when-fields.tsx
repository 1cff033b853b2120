'use client'
import { useTranslations } from 'next-intl'
import { ComboBox } from '../../../_ui/combo-box.tsx'
import { DateTimeField } from '../../../_ui/date-time-field.tsx'
import { NumberField } from '../../../_ui/number-field.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import type { MeetingDraft } from './meeting-draft.ts'

type WhenFieldsProps = {
  readonly draft: MeetingDraft
  readonly onChange: (change: Partial<MeetingDraft>) => void
  readonly faultAt: (path: string) => string | undefined
  readonly zones: readonly string[]
}

/** What it is called, when it begins, how long it lasts, where it is. */
export const WhenFields = ({ draft, onChange, faultAt, zones }: WhenFieldsProps) => {
  const t = useTranslations('meetings.form')
  return (
    <div className="flex flex-col gap-5">
      <TextField
        id="title"
        label={t('title')}
        hint={t('titleHint')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={faultAt('title')}
      />
      <ComboBox
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        value={draft.timeZone}
        onChange={(timeZone) => timeZone && onChange({ timeZone })}
        choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        error={faultAt('timeZone')}
      />
      <DateTimeField
        key={draft.timeZone}
        label={t('startsAt')}
        timeZone={draft.timeZone}
        defaultValue={draft.startsAt}
        onChange={(startsAt) => onChange({ startsAt })}
        error={faultAt('startsAt')}
      />
      <NumberField
        label={t('minutes')}
        minValue={5}
        maxValue={1440}
        value={draft.minutes}
        onChange={(minutes) => onChange({ minutes: Number.isNaN(minutes) ? 60 : minutes })}
      />
      <TextField
        label={t('place')}
        optional
        value={draft.place}
        onChange={(place) => onChange({ place })}
      />
    </div>
  )
}

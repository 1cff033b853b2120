'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { occurrencesOf, type Recurrence, rhythms } from '#server/meetings/rules/recurrence.ts'
import { DateField } from '../../../_ui/date-field.tsx'
import { NumberField } from '../../../_ui/number-field.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { Select } from '../../../_ui/select.tsx'

type RepeatFieldsProps = {
  /** Null for a meeting that comes alone. */
  readonly value: Recurrence | null
  readonly onChange: (value: Recurrence | null) => void
  readonly startsAt: string | null
  readonly timeZone: string
}

const once = 'once'

/** Whether a meeting comes round, how often and until when, with the days that follow from it. */
export const RepeatFields = ({ value, onChange, startsAt, timeZone }: RepeatFieldsProps) => {
  const t = useTranslations('convening.series')
  const format = useFormatter()
  const found = value && startsAt !== null ? occurrencesOf(startsAt, timeZone, value) : null
  const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone } as const

  return (
    <div className="flex flex-col gap-5">
      <Select
        label={t('rhythm')}
        value={value?.rhythm ?? once}
        onChange={(chosen) => {
          const rhythm = rhythms.find((one) => one === chosen)
          onChange(rhythm ? { until: null, count: null, ...value, rhythm } : null)
        }}
        choices={[
          { value: once, label: t('rhythms.once') },
          ...rhythms.map((rhythm) => ({ value: rhythm, label: t(`rhythms.${rhythm}`) })),
        ]}
      />
      {value && (
        <div className="grid gap-5 sm:grid-cols-2">
          <DateField
            label={t('until')}
            optional
            defaultValue={value.until}
            onChange={(until) => onChange({ ...value, until })}
          />
          <NumberField
            label={t('count')}
            optional
            minValue={2}
            maxValue={1000}
            value={value.count ?? Number.NaN}
            onChange={(count) => onChange({ ...value, count: Number.isNaN(count) ? null : count })}
          />
        </div>
      )}
      {found?.ok === false && <RefusalNotice refusal={found.fault} />}
      {found?.ok && (
        <p className="text-sm text-soft tabular-nums">
          {t('days', {
            count: found.starts.length,
            days: found.starts.map((start) => format.dateTime(new Date(start), day)).join(' · '),
          })}
        </p>
      )}
    </div>
  )
}

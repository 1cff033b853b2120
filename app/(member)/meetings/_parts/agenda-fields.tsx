'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../../_ui/button.tsx'
import { IconButton } from '../../../_ui/icon-button.tsx'
import { NumberField } from '../../../_ui/number-field.tsx'
import { Select } from '../../../_ui/select.tsx'
import { CrossSign } from '../../../_ui/signs.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import type { MeetingDraft } from './meeting-draft.ts'

type Agenda = MeetingDraft['agenda']
type AgendaFieldsProps = {
  readonly value: Agenda
  readonly onChange: (agenda: Agenda) => void
  readonly measures: readonly { readonly id: string; readonly title: string }[]
  readonly faultAt: (path: string) => string | undefined
}

const none = 'none'

/** The agenda point by point, in the order in which they are taken. */
export const AgendaFields = ({ value, onChange, measures, faultAt }: AgendaFieldsProps) => {
  const t = useTranslations('meetings.form')
  const set = (place: number, change: Partial<Agenda[number]>) =>
    onChange(value.map((point, at) => (at === place ? { ...point, ...change } : point)))

  return (
    <div className="flex flex-col gap-4">
      <ol className="flex flex-col gap-4">
        {value.map((point, place) => (
          <li key={point.key} className="grid gap-3 border-edge border-s-2 ps-4 sm:grid-cols-4">
            <TextField
              className="sm:col-span-3"
              label={t('point', { place: place + 1 })}
              value={point.title}
              onChange={(title) => set(place, { title })}
              error={faultAt(`agenda.${place}.title`)}
            />
            <NumberField
              label={t('pointMinutes')}
              optional
              minValue={1}
              maxValue={1440}
              value={point.minutes ?? Number.NaN}
              onChange={(minutes) =>
                set(place, { minutes: Number.isNaN(minutes) ? null : minutes })
              }
            />
            {measures.length > 0 && (
              <Select
                className="sm:col-span-3"
                label={t('pointMeasure')}
                optional
                value={point.measureId ?? none}
                onChange={(chosen) => set(place, { measureId: chosen === none ? null : chosen })}
                choices={[
                  { value: none, label: t('noMeasure') },
                  ...measures.map(({ id, title }) => ({ value: id, label: title })),
                ]}
              />
            )}
            <div className="flex items-end">
              <IconButton
                label={t('removePoint', { place: place + 1 })}
                onPress={() => onChange(value.filter((_, at) => at !== place))}
              >
                <CrossSign />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          onPress={() =>
            onChange([
              ...value,
              { key: crypto.randomUUID(), title: '', minutes: null, measureId: null },
            ])
          }
        >
          {t('addPoint')}
        </Button>
      </div>
    </div>
  )
}

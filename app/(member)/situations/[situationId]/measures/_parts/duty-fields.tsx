'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../../../../_ui/button.tsx'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import type { MeasureDraft } from './measure-draft.ts'

type DutyFieldsProps = {
  readonly draft: MeasureDraft
  readonly onChange: (change: Partial<MeasureDraft>) => void
  readonly faultAt: (path: string) => string | undefined
  readonly ministries: readonly { readonly id: string; readonly name: string }[]
}

const mostDays = 24

/** Responsibility while protecting: how far the mandate goes, when it is reported, who reviews. */
export const DutyFields = ({ draft, onChange, faultAt, ministries }: DutyFieldsProps) => {
  const t = useTranslations('measures')
  const { dutyDays } = draft
  const setDay = (key: number, day: string | null) =>
    onChange({ dutyDays: dutyDays.map((one) => (one.key === key ? { key, day } : one)) })

  return (
    <fieldset className="flex flex-col gap-3 border-edge border-s-2 ps-4">
      <legend className="eyebrow">{t('form.duties')}</legend>
      <p className="text-sm text-soft">{t('form.dutiesHint')}</p>
      <TextArea
        label={t('form.dutyLimits')}
        rows={2}
        value={draft.dutyLimits}
        onChange={(dutyLimits) => onChange({ dutyLimits })}
        error={faultAt('duties.limits')}
      />
      {dutyDays.map(({ key, day }) => (
        <DateField
          key={key}
          label={t('form.dutyDay', { number: key + 1 })}
          defaultValue={day}
          onChange={(chosen) => setDay(key, chosen)}
          error={key === 0 ? faultAt('duties.reportOn') : undefined}
        />
      ))}
      {dutyDays.length < mostDays && (
        <div>
          <Button
            onPress={() =>
              onChange({ dutyDays: [...dutyDays, { key: dutyDays.length, day: null }] })
            }
          >
            {t('form.dutyAddDay')}
          </Button>
        </div>
      )}
      <Select
        label={t('form.dutyReviewer')}
        placeholder={t('form.choose')}
        value={draft.dutyReviewer}
        onChange={(dutyReviewer) => onChange({ dutyReviewer })}
        choices={ministries.map(({ id, name }) => ({ value: id, label: name }))}
        error={faultAt('duties.reviewMinistryId')}
      />
    </fieldset>
  )
}

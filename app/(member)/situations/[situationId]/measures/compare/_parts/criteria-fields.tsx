'use client'
import { useTranslations } from 'next-intl'
import { type Criterion, mostWeight } from '#server/comparisons/rules/weigh-options.ts'
import { Button } from '../../../../../../_ui/button.tsx'
import { NumberField } from '../../../../../../_ui/number-field.tsx'
import { TextField } from '../../../../../../_ui/text-field.tsx'

type CriteriaFieldsProps = {
  readonly value: Criterion[]
  readonly onChange: (criteria: Criterion[]) => void
  readonly faultAt: (path: string) => string | undefined
}

const mostCriteria = 10

/** What options are weighed against, each with its weight. */
export const CriteriaFields = ({ value, onChange, faultAt }: CriteriaFieldsProps) => {
  const t = useTranslations('comparisons.form')
  const set = (id: string, change: Partial<Criterion>) =>
    onChange(value.map((one) => (one.id === id ? { ...one, ...change } : one)))

  return (
    <div className="flex flex-col gap-4">
      <ol className="flex flex-col gap-4">
        {value.map(({ id, name, weight }, at) => (
          <li key={id} className="flex flex-wrap items-end gap-3">
            <TextField
              className="min-w-56 flex-1"
              label={t('criterionName', { number: at + 1 })}
              value={name}
              onChange={(typed) => set(id, { name: typed })}
              error={faultAt(`criteria.${at}.name`)}
            />
            <NumberField
              className="w-24"
              label={t('weight')}
              minValue={0}
              maxValue={mostWeight}
              value={weight}
              onChange={(typed) => set(id, { weight: Number.isNaN(typed) ? 0 : typed })}
            />
            {value.length > 1 && (
              <Button
                aria-label={t('removeCriterion', { name: name || String(at + 1) })}
                onPress={() => onChange(value.filter((one) => one.id !== id))}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {value.length < mostCriteria && (
        <div>
          <Button
            onPress={() =>
              onChange([...value, { id: crypto.randomUUID().slice(0, 8), name: '', weight: 1 }])
            }
          >
            {t('addCriterion')}
          </Button>
        </div>
      )}
    </div>
  )
}

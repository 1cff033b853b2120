'use client'
import { useTranslations } from 'next-intl'
import { mostLines } from '#server/policies/rules/constants-faults.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { NumberField } from '../../../../../_ui/number-field.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import type { RouteDraft } from './constants-draft.ts'

type RouteFieldsProps = {
  readonly number: number
  readonly route: RouteDraft
  readonly onChange: (route: RouteDraft) => void
  /** Undefined where it is the only way to its level. */
  readonly onRemove: (() => void) | undefined
}

const contrary = ['none', '3', '2', '1'] as const
const counts = [
  { name: 'b3', label: 'lines3' },
  { name: 'b2', label: 'lines2' },
  { name: 'b1', label: 'lines1' },
] as const

/** One way to a level: how many lines of which strength, and what may speak against. */
export const RouteFields = ({ number, route, onChange, onRemove }: RouteFieldsProps) => {
  const t = useTranslations('policies.adopt')
  const { atLeast, contraryBelow } = route
  const against = contrary.find((one) => one === String(contraryBelow ?? 'none')) ?? 'none'

  return (
    <fieldset className="flex flex-col gap-3 border-edge border-s-4 ps-4">
      <legend className="eyebrow">{t('route', { number })}</legend>
      <div className="flex flex-wrap gap-4">
        {counts.map(({ name, label }) => (
          <NumberField
            key={name}
            className="w-44"
            label={t(label)}
            value={atLeast[name] ?? 0}
            minValue={0}
            maxValue={mostLines}
            onChange={(count) =>
              onChange({
                ...route,
                atLeast: { ...atLeast, [name]: Number.isNaN(count) ? 0 : count },
              })
            }
          />
        ))}
        <Select
          className="w-64"
          label={t('contrary')}
          choices={contrary.map((value) => ({ value, label: t(`contraryOptions.${value}`) }))}
          value={against}
          onChange={(value) =>
            onChange(value === 'none' ? { atLeast } : { atLeast, contraryBelow: Number(value) })
          }
        />
      </div>
      {onRemove && (
        <div>
          <Button variant="plain" className="-ms-3.5" onPress={onRemove}>
            {t('removeRoute', { number })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

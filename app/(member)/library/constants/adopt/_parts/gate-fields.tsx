'use client'
import { useTranslations } from 'next-intl'
import type { Coercion } from '#server/measures/rules/tool.ts'
import { forceFloor } from '#server/policies/rules/constants-faults.ts'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { levels } from './constants-draft.ts'
import type { DraftProps } from './draft-props.ts'

/** A gate as the page names it. */
export type NamedGate = {
  readonly key: string
  readonly name: string
  readonly coercion: Coercion
  readonly kind: string
}

type GateFieldsProps = DraftProps & { readonly gates: readonly NamedGate[] }

/** Which level opens which tool; force keeps its floor, and a risk opens nothing that coerces. */
export const GateFields = ({ draft, onChange, gates }: GateFieldsProps) => {
  const t = useTranslations('policies.adopt')
  const words = useTranslations('common.levels')

  return (
    <ul className="flex flex-col">
      {gates.map(({ key, name, coercion, kind }) => {
        const set = draft.gates[key]
        if (set === undefined) return null
        const change = (part: Partial<typeof set>) =>
          onChange({ ...draft, gates: { ...draft.gates, [key]: { ...set, ...part } } })
        const mayBeRisk = coercion === 'non_coercive' || coercion === 'pressure'
        return (
          <li
            key={key}
            className="flex flex-wrap items-end gap-x-6 gap-y-2 border-line border-b py-3"
          >
            <Select
              className="w-full max-w-96"
              label={name}
              hint={kind}
              choices={levels
                .filter((level) => coercion !== 'force' || level >= forceFloor)
                .map((level) => ({ value: `${level}`, label: words(`${level}`) }))}
              value={`${set.level}`}
              onChange={(value) =>
                change({ level: levels.find((level) => `${level}` === value) ?? set.level })
              }
            />
            {mayBeRisk && (
              <Checkbox
                isSelected={set.orSeriousRisk}
                onChange={(orSeriousRisk) => change({ orSeriousRisk })}
              >
                {t('gateRisk')}
              </Checkbox>
            )}
          </li>
        )
      })}
    </ul>
  )
}

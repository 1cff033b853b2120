'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { scaleMarks } from '#server/evidence/rules/admiralty.ts'
import { RadioGroup } from '../../../../../../_ui/radio-group.tsx'
import { Mark } from '../../../findings/_parts/mark.tsx'

type ScaleProps<Value extends string | number> = {
  readonly dimension: keyof typeof scaleMarks
  readonly label?: string
  /** Said under the label; the dimension's own question where left out. */
  readonly hint?: string
  readonly values: readonly Value[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly error: string | undefined
  /** Said after the answers: a rule or examples. */
  readonly children?: ReactNode
  readonly id: string
}

/**
 * One question with its answers, each with what it means. The casts pair a dimension with its own values, which
 * the type of a message key cannot say.
 */
export const Scale = <Value extends string | number>({
  dimension,
  label,
  hint,
  values,
  value,
  onChange,
  error,
  children,
  id,
}: ScaleProps<Value>) => {
  const t = useTranslations('evidence.scales')

  return (
    <div id={id} className="border-line border-t pt-4 pb-6">
      <RadioGroup
        label={label ?? t(`${dimension}.name`)}
        hint={hint ?? t(`${dimension}.question`)}
        error={error}
        value={value === null ? null : String(value)}
        onChange={(chosen) => {
          const found = values.find((one) => String(one) === chosen)
          if (found !== undefined) onChange(found)
        }}
        choices={values.map((one) => ({
          value: String(one),
          label: t(`${dimension}.${one}.name` as 'reliability.A.name'),
          hint: t(`${dimension}.${one}.meaning` as 'reliability.A.meaning'),
        }))}
      />
      <div className="flex max-w-prose flex-col gap-1 pt-2 text-soft text-sm">
        {children}
        <p>
          {t('definitions')} <Mark mark={scaleMarks[dimension]} />
        </p>
      </div>
    </div>
  )
}

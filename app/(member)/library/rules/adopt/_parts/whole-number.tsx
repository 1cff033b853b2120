'use client'
import { NumberField } from '../../../../../_ui/number-field.tsx'

type WholeNumberProps = {
  readonly label: string
  readonly value: number
  readonly between: readonly [least: number, most: number]
  readonly onChange: (value: number) => void
}

/** A number that is never empty: an emptied field goes back to what it was. */
export const WholeNumber = ({ label, value, between, onChange }: WholeNumberProps) => (
  <NumberField
    label={label}
    value={value}
    minValue={between[0]}
    maxValue={between[1]}
    onChange={(given) => !Number.isNaN(given) && onChange(given)}
  />
)

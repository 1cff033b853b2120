'use client'
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Checkbox } from './checkbox.tsx'
import type { Choice } from './choice.ts'
import { classNames } from './class-names.ts'
import { FieldHead, type FieldWords, fieldColumn } from './field-parts.tsx'

type CheckboxGroupProps<Value extends string> = FieldWords & {
  readonly choices: readonly Choice<Value>[]
  readonly value?: readonly Value[]
  readonly defaultValue?: readonly Value[]
  readonly onChange?: (values: Value[]) => void
  readonly name?: string
  readonly isDisabled?: boolean
  readonly className?: string
}

/** Any number of a short list. */
export const CheckboxGroup = <Value extends string>({
  label,
  hint,
  error,
  optional,
  choices,
  value,
  defaultValue,
  onChange,
  name,
  isDisabled,
  className,
}: CheckboxGroupProps<Value>) => (
  <AriaCheckboxGroup
    className={classNames(fieldColumn, className)}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    {...(value !== undefined ? { value: [...value] } : {})}
    {...(defaultValue !== undefined ? { defaultValue: [...defaultValue] } : {})}
    {...(name !== undefined ? { name } : {})}
    {...(isDisabled !== undefined ? { isDisabled } : {})}
    onChange={(chosen) =>
      onChange?.(choices.map((choice) => choice.value).filter((one) => chosen.includes(one)))
    }
  >
    <FieldHead label={label} hint={hint} error={error} optional={optional} />
    {choices.map((choice) => (
      <Checkbox
        key={choice.value}
        value={choice.value}
        hint={choice.hint}
        isDisabled={choice.disabled ?? false}
      >
        {choice.label}
      </Checkbox>
    ))}
  </AriaCheckboxGroup>
)

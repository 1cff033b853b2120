'use client'
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup'
import type { Choice } from './choice.ts'
import { classNames } from './class-names.ts'
import { FieldHead, type FieldWords, fieldColumn } from './field-parts.tsx'

type RadioGroupProps<Value extends string> = FieldWords & {
  readonly choices: readonly Choice<Value>[]
  readonly value?: Value | null
  readonly defaultValue?: Value
  readonly onChange?: (value: Value) => void
  readonly name?: string
  readonly isDisabled?: boolean
  /** `row` sets the choices side by side where there is room. */
  readonly layout?: 'column' | 'row'
  readonly className?: string
}

/** Exactly one of a short list, all of it in sight. */
export const RadioGroup = <Value extends string>({
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
  layout = 'column',
  className,
}: RadioGroupProps<Value>) => (
  <AriaRadioGroup
    className={classNames(fieldColumn, className)}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    {...(value !== undefined ? { value } : {})}
    {...(defaultValue !== undefined ? { defaultValue } : {})}
    {...(name !== undefined ? { name } : {})}
    {...(isDisabled !== undefined ? { isDisabled } : {})}
    onChange={(key) => {
      const chosen = choices.find((choice) => choice.value === key)
      if (chosen) onChange?.(chosen.value)
    }}
  >
    <FieldHead label={label} hint={hint} error={error} optional={optional} />
    <div className={layout === 'row' ? 'flex flex-wrap gap-x-6' : 'flex flex-col'}>
      {choices.map((choice) => (
        <Radio
          key={choice.value}
          value={choice.value}
          isDisabled={choice.disabled ?? false}
          className="group flex items-start gap-2.5 py-1 data-disabled:text-faint pointer-coarse:py-2.5"
        >
          <span
            aria-hidden
            className="mt-0.5 inline-flex size-5 shrink-0 items-center justify-center rounded-full border border-edge bg-sheet group-hover:border-ink group-data-invalid:border-danger group-data-selected:border-accent group-data-focus-visible:outline-2 group-data-focus-visible:outline-accent group-data-focus-visible:outline-offset-2"
          >
            <span className="size-2.5 rounded-full group-data-selected:bg-accent" />
          </span>
          <span>
            {choice.label}
            {choice.hint && <span className="block text-sm text-soft">{choice.hint}</span>}
          </span>
        </Radio>
      ))}
    </div>
  </AriaRadioGroup>
)

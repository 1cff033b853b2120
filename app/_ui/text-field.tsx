'use client'
import type { HTMLInputTypeAttribute, Ref } from 'react'
import { classNames } from './class-names.ts'
import { type FieldWords, inputLook } from './field-parts.tsx'
import { NativeField } from './native-field.tsx'

/** What a box for text can be told, whether it holds a line or several. */
export type TextBoxProps = FieldWords & {
  /** For a link that leads here: the control's own id. */
  readonly id?: string
  readonly value?: string
  readonly defaultValue?: string
  readonly onChange?: (text: string) => void
  readonly name?: string
  readonly maxLength?: number
  readonly autoComplete?: string
  readonly autoFocus?: boolean
  readonly spellCheck?: boolean
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly placeholder?: string
  readonly className?: string
}

type TextFieldProps = TextBoxProps & {
  readonly type?: HTMLInputTypeAttribute
  readonly inputRef?: Ref<HTMLInputElement>
}

/** One line of text: `value` and `onChange(text)`, or `defaultValue` and `name` in a plain form. */
export const TextField = ({
  id,
  label,
  hint,
  error,
  optional,
  className,
  onChange,
  isRequired,
  isDisabled,
  inputRef,
  type = 'text',
  ...rest
}: TextFieldProps) => (
  <NativeField {...{ id, label, hint, error, optional, className }}>
    {(control) => (
      <input
        {...rest}
        {...control}
        ref={inputRef}
        type={type}
        required={isRequired}
        disabled={isDisabled}
        onChange={({ target }) => onChange?.(target.value)}
        className={classNames(inputLook, 'min-w-0')}
      />
    )}
  </NativeField>
)

'use client'
import { classNames } from './class-names.ts'
import { inputLook } from './field-parts.tsx'
import { NativeField } from './native-field.tsx'
import type { TextBoxProps } from './text-field.tsx'

type TextAreaProps = TextBoxProps & {
  /** Lines of room at first; the box grows with the text. */
  readonly rows?: number
  readonly isReadOnly?: boolean
}

/** Several lines of text: `value` and `onChange(text)`, or `defaultValue` and `name` in a plain form. */
export const TextArea = ({
  id,
  label,
  hint,
  error,
  optional,
  className,
  onChange,
  isRequired,
  isDisabled,
  isReadOnly,
  rows = 4,
  ...rest
}: TextAreaProps) => (
  <NativeField {...{ id, label, hint, error, optional, className }}>
    {(control) => (
      <textarea
        {...rest}
        {...control}
        rows={rows}
        required={isRequired}
        disabled={isDisabled}
        readOnly={isReadOnly}
        onChange={({ target }) => onChange?.(target.value)}
        className={classNames(inputLook, 'field-sizing-content min-w-0 resize-y')}
        style={{ minHeight: `calc(${rows} * 1.5rem + 14px)` }}
      />
    )}
  </NativeField>
)

'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { type FieldWords, fieldColumn } from './field-parts.tsx'

/** What ties a native control to its words. */
export type NativeControl = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

type NativeFieldProps = FieldWords & {
  /** The control's id, where something has to know it. */
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly children: (control: NativeControl) => ReactNode
}

/**
 * Label, hint and error around a control of the browser's own: it brings its keyboard, its picker and its
 * reading aloud with it, on a phone too, and no code.
 */
export const NativeField = ({
  label,
  hint,
  error,
  optional,
  className,
  id: given,
  children,
}: NativeFieldProps) => {
  const t = useTranslations('common.form')
  const own = useId()
  const id = given ?? own
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')

  return (
    <div className={classNames(fieldColumn, className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-faint"> {t('optional')}</span>}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="text-danger text-sm font-semibold">
          <span className="sr-only">{t('error')} </span>
          {error}
        </span>
      )}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
    </div>
  )
}

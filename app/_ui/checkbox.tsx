'use client'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox'
import { CheckSign, DashSign } from './signs.tsx'

type CheckboxProps = Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> & {
  readonly children: ReactNode
  readonly hint?: string | undefined
}

/** One yes-or-no; inside a `CheckboxGroup` it takes a `value`. */
export const Checkbox = ({ children, hint, ...rest }: CheckboxProps) => (
  <AriaCheckbox
    {...rest}
    className="group flex items-start gap-2.5 py-1 data-disabled:text-faint pointer-coarse:py-2.5"
  >
    {({ isSelected, isIndeterminate }) => (
      <>
        <span
          aria-hidden
          className="mt-0.5 inline-flex size-5 shrink-0 items-center justify-center rounded-sm border border-edge bg-sheet text-on-accent group-hover:border-ink group-data-invalid:border-danger group-data-selected:border-accent group-data-selected:bg-accent group-data-focus-visible:outline-2 group-data-focus-visible:outline-accent group-data-focus-visible:outline-offset-2"
        >
          {isIndeterminate ? <DashSign className="text-ink" /> : isSelected ? <CheckSign /> : null}
        </span>
        <span>
          {children}
          {hint && <span className="block text-sm text-soft">{hint}</span>}
        </span>
      </>
    )}
  </AriaCheckbox>
)

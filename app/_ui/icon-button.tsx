'use client'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
import { classNames } from './class-names.ts'
import { useTooltip } from './use-tooltip.tsx'

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  /** The name of the action: read aloud, and shown on hover and focus. */
  readonly label: string
  readonly children: ReactNode
  readonly className?: string
}

/** A square button that shows a sign only; its name is a tooltip. */
export const IconButton = ({ label, children, className, ...rest }: IconButtonProps) => {
  const { near, bubble } = useTooltip(label)

  return (
    <>
      <AriaButton
        {...rest}
        {...near}
        aria-label={label}
        className={classNames(
          'inline-flex size-9 shrink-0 items-center justify-center rounded-md text-soft hover:bg-wash hover:text-ink data-disabled:text-line data-selected:bg-wash pointer-coarse:size-11',
          className,
        )}
      >
        {children}
      </AriaButton>
      {bubble}
    </>
  )
}

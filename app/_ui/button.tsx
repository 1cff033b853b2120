'use client'
import { type ReactNode, useId } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look.ts'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly children: ReactNode
  readonly variant?: ButtonVariant
  /** While true the button keeps its width and focus, cannot be pressed and is announced as busy. */
  readonly pending?: boolean
  /** What pressing it does to others, shown under the button and read with it. */
  readonly consequence?: string | undefined
  readonly size?: ButtonSize
  readonly className?: string
}

/** A button. Its words are a verb and its object ("Open the ballot"). */
export const Button = ({
  children,
  variant = 'quiet',
  pending = false,
  consequence,
  size = 'normal',
  className,
  ...rest
}: ButtonProps) => {
  const consequenceId = useId()
  const button = (
    <AriaButton
      {...rest}
      isPending={pending}
      className={buttonLook(variant, className, size)}
      {...(consequence ? { 'aria-describedby': consequenceId } : {})}
    >
      {pending && (
        <span aria-hidden className="-ms-1 size-2 animate-breathe rounded-full bg-current" />
      )}
      {children}
    </AriaButton>
  )
  if (!consequence) return button
  return (
    <span className="inline-flex flex-col items-start gap-1">
      {button}
      <span id={consequenceId} className="text-sm text-soft">
        {consequence}
      </span>
    </span>
  )
}

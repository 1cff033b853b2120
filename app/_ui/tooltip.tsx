'use client'
import type { ReactNode, RefObject } from 'react'
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip'

type TooltipBubbleProps = {
  readonly children: ReactNode
  /** The button that it belongs to and when it shows. */
  readonly triggerRef: RefObject<HTMLButtonElement | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The bubble of a tooltip; place it beside its button. */
export const TooltipBubble = ({ children, ...showing }: TooltipBubbleProps) => {
  const { isOpen, onOpenChange } = showing

  return (
    // Without a trigger of react-aria's around it, a bubble that shows has no state to read and fails.
    <TooltipTriggerStateContext
      value={{
        isOpen,
        shouldSkipAnimation: false,
        open: () => onOpenChange(true),
        close: () => onOpenChange(false),
      }}
    >
      <Tooltip
        {...showing}
        offset={6}
        className="max-w-72 rounded-md bg-ink px-2.5 py-1.5 text-paper text-sm shadow-overlay"
      >
        {children}
      </Tooltip>
    </TooltipTriggerStateContext>
  )
}

'use client'
import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useFetched } from './use-fetched.ts'

const delay = 400

/**
 * A tooltip for a button: `near` goes onto the button, `bubble` beside it. It shows after a moment of hovering
 * or when the keyboard comes by, leaves with Escape, and its code comes when it is first needed.
 */
export const useTooltip = (words: string): { near: object; bubble: ReactNode } => {
  const ref = useRef<HTMLButtonElement>(null)
  const [isNear, setNear] = useState(false)
  const [isShown, setShown] = useState(false)
  const { part: Bubble } = useFetched(
    () => import('./tooltip.tsx').then((file) => file.TooltipBubble),
    isNear,
  )
  useEffect(() => {
    if (!isNear) return setShown(false)
    const waiting = setTimeout(() => setShown(true), delay)

    return () => clearTimeout(waiting)
  }, [isNear])

  return {
    near: {
      ref,
      onHoverStart: () => setNear(true),
      onHoverEnd: () => setNear(false),
      onFocus: ({ target }: FocusEvent) => setNear(target.matches(':focus-visible')),
      onBlur: () => setNear(false),
      onKeyDown: ({ key }: { key: string }) => key === 'Escape' && setNear(false),
    },
    bubble: Bubble && isShown && (
      <Bubble triggerRef={ref} isOpen onOpenChange={setNear}>
        {words}
      </Bubble>
    ),
  }
}

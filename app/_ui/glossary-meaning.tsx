'use client'
import type { RefObject } from 'react'
import { Popover } from 'react-aria-components/Popover'

type GlossaryMeaningProps = {
  readonly triggerRef: RefObject<HTMLButtonElement | null>
  readonly onOpenChange: (isOpen: boolean) => void
  readonly name: string
  readonly meaning: string
}

/** The sheet with a word's meaning, beside the word. */
export const GlossaryMeaning = ({
  triggerRef,
  onOpenChange,
  name,
  meaning,
}: GlossaryMeaningProps) => (
  <Popover
    triggerRef={triggerRef}
    isOpen
    onOpenChange={onOpenChange}
    isNonModal
    offset={6}
    className="max-w-80 rounded-md border border-line bg-sheet px-3 py-2 text-sm shadow-overlay"
  >
    {/* Screen readers have the meaning as the word's description; announced, it would be heard twice. */}
    <div aria-hidden>
      <strong className="block">{name}</strong>
      {meaning}
    </div>
  </Popover>
)

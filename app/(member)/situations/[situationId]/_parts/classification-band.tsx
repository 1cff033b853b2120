'use client'
import { useSelectedLayoutSegment } from 'next/navigation'
import { usePrintedMarking } from './use-printed-marking.ts'

type ClassificationBandProps = {
  readonly marking: string
  /** What pages that show the text bear, where it has sections that are marked higher. */
  readonly textMarking?: string
}

/** How widely a page may travel: at its top and its bottom, on screen and on every sheet of paper. */
export const ClassificationBand = ({ marking, textMarking }: ClassificationBandProps) => {
  const shown = useSelectedLayoutSegment() === 'assessment' ? (textMarking ?? marking) : marking
  usePrintedMarking(shown)

  return (
    <p className="border-edge border-y py-0.5 text-center font-semibold text-sm text-soft">
      {shown}
    </p>
  )
}

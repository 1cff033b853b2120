import type { Hit } from './hit-address.ts'

type MarkedWordsProps = { readonly marked: Hit['title'] }

/** Words, with those marked that were found. What stands in the data is text here and never markup. */
export const MarkedWords = ({ marked }: MarkedWordsProps) =>
  marked.map((part, at) => {
    const key = `${at} ${part.words}`
    return part.found ? (
      <mark key={key} className="bg-accent-wash font-semibold text-ink">
        {part.words}
      </mark>
    ) : (
      <span key={key}>{part.words}</span>
    )
  })

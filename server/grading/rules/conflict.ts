/** What of a piece of evidence a conflict of interest may be about. */
export type Touchable = {
  id: string
  source: { id: string }
  provider: string | null
  links: readonly { actor: string }[]
}

/**
 * Whether a conflict about something touches a piece of evidence: it is about the piece itself, its
 * source, whoever handed it over, or an actor that it is linked to. What merely repeats the piece is
 * another's word, and a conflict about that is declared of its own. Our policy; the database says the same
 * (`in_conflict`), and a test holds the two together.
 */
export const touches = (aboutId: string, piece: Touchable): boolean =>
  piece.id === aboutId ||
  piece.source.id === aboutId ||
  piece.provider === aboutId ||
  piece.links.some(({ actor }) => actor === aboutId)

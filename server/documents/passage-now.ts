import type * as Y from 'yjs'
import { findWords, type QuotedPassage, restOfPassage, type Span } from './find-words.ts'
import { endsOf, type Words } from './passages.ts'

/** A passage as a thread keeps it: relative positions of Yjs, and its words as they stood. */
export type KeptPassage = QuotedPassage & {
  readonly start: Uint8Array
  readonly end: Uint8Array
}

/**
 * Where the passage of a thread stands now. What the positions say goes first; where a line was split,
 * joined or brought back, which makes it new, the words are looked for.
 *
 * @returns null where the passage is gone: the thread is an orphan
 */
export function passageNow(document: Y.Doc, words: Words, kept: KeptPassage): Span | null {
  const ends = endsOf(document, words, kept)
  if (ends === null) return null
  const { from, to } = ends
  if (from !== null && to !== null && from < to && words.text.slice(from, to).trim() !== '') {
    return { from, to }
  }
  const again = findWords(words.text, kept)
  if (again !== null) return again
  if (from !== null && to === null) return restOfPassage(words.text, { from }, kept.quote)
  if (from === null && to !== null) return restOfPassage(words.text, { to }, kept.quote)
  return null
}

import type { EditorState } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import { positionsOf, wordsOf } from '../../../server/documents/passages.ts'
import { toBase64 } from './bytes.ts'
import { placesIn } from './words-in-doc.ts'

/** A passage to be commented on: its positions in base64, and its words for the one who comments. */
export type PassageToComment = { start: string; end: string; quote: string }

/**
 * The passage that is selected, or without a selection the paragraph in which the caret stands, without
 * the spaces at its ends.
 *
 * @returns null where there are no words
 */
export function passageAt(state: EditorState, document: Y.Doc): PassageToComment | null {
  const { empty, $from, from, to } = state.selection
  const [first, last] = empty ? [$from.start(), $from.end()] : [from, to]
  const places = placesIn(state.doc)
  const words = wordsOf(document)
  if (words.text.length !== places.length) return null
  const [begin, end] = [places.offsetAt(first), places.offsetAt(last)]
  const found = words.text.slice(begin, end)
  const quote = found.trim()
  if (quote === '') return null
  const start = begin + found.indexOf(quote)
  const positions = positionsOf(words, { from: start, to: start + quote.length })
  if (positions === null) return null
  return { start: toBase64(positions.start), end: toBase64(positions.end), quote }
}

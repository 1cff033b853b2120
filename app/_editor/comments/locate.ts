import type { Node } from '@tiptap/pm/model'
import type { Mapping } from '@tiptap/pm/transform'
import type * as Y from 'yjs'
import { type KeptPassage, passageNow } from '../../../server/documents/passage-now.ts'
import { wordsOf } from '../../../server/documents/passages.ts'
import { changesBetween } from './changes-between.ts'
import { placesIn } from './words-in-doc.ts'

/** Where the passage of a thread stands in an editor's document. */
export type Place = { readonly threadId: string; readonly from: number; readonly to: number }

/**
 * Where the passages of threads stand, asked of the shared text.
 *
 * @returns null while the editor has not drawn the shared text as it is
 */
export function locate(
  document: Y.Doc,
  drawn: Node,
  threads: readonly (KeptPassage & { readonly threadId: string })[],
): Place[] | null {
  if (threads.length === 0) return []
  const words = wordsOf(document)
  const places = placesIn(drawn)
  if (words.text.length !== places.length) return null
  return threads.flatMap((thread) => {
    const passage = passageNow(document, words, thread)
    if (passage === null) return []
    const [from, to] = [places.startAt(passage.from), places.endAt(passage.to)]
    return from === null || to === null || from >= to ? [] : { threadId: thread.threadId, from, to }
  })
}

/** Passages after a change of one's own; one whose words are all gone has no place. */
export function mapPlaces(places: readonly Place[], mapping: Mapping): Place[] {
  return places.flatMap(({ threadId, from, to }) => {
    const [start, end] = [mapping.map(from, 1), mapping.map(to, -1)]
    return start < end ? { threadId, from: start, to: end } : []
  })
}

/**
 * Passages after changes from elsewhere that touched none of them: the editor says that it replaced the
 * whole document, but what stands between and around the changes is the same.
 *
 * @returns null where a passage was touched and must be looked up
 */
export function shiftPlaces(places: readonly Place[], before: Node, after: Node): Place[] | null {
  const changes = changesBetween(before, after)
  const isTouched = (place: Place) =>
    changes.some(({ from, to }) => place.from <= to && place.to >= from)
  if (places.some(isTouched)) return null
  return places.map((place) => {
    const moved = changes
      .filter(({ to }) => to < place.from)
      .reduce((sum, change) => sum + change.moved, 0)
    return moved === 0 ? place : { ...place, from: place.from + moved, to: place.to + moved }
  })
}

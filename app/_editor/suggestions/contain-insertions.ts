import * as Y from 'yjs'
import { markName } from '../../../server/documents/from-ydoc.ts'
import { isClosed } from './is-closed.ts'
import { type Spilt, spiltBetween } from './spilt-between.ts'

/**
 * Keeps proposed insertions to what was proposed. Yjs writes where a mark begins and where it ends; when one
 * person writes inside another's insertion while that is taken back or decided, the end can go and the
 * beginning stay, and the rest of the line would read as proposed, and be deleted with it. Words that
 * stood there before do not become an insertion, so where they do, and nobody says where it ends, the mark
 * is taken off again.
 *
 * @param mayWrite whether this page may write: only then can it put anything right
 * @returns what ends it
 */
export function containInsertions(fragment: Y.XmlFragment, mayWrite: () => boolean): () => void {
  const known = new WeakMap<Y.XmlText, readonly InsertionKeys[]>()
  for (const text of textsIn(fragment)) known.set(text, keysOf(text))
  const contain = (events: Y.YEvent<Y.XmlText | Y.XmlFragment>[], change: Y.Transaction) => {
    const spilt: (Spilt & { text: Y.XmlText })[] = []
    for (const { target, delta } of events) {
      if (target instanceof Y.XmlText) {
        const before = known.get(target)
        const after = keysOf(target)
        known.set(target, after)
        for (const found of before ? spiltBetween(before, after, delta) : []) {
          if (!isClosed(target, found.from, found.key)) spilt.push({ ...found, text: target })
        }
      } else {
        for (const text of textsIn(target)) if (!known.has(text)) known.set(text, keysOf(text))
      }
    }
    // What is typed here is bound to what the editor shows; taking it back is not.
    const isTyped = change.local && !(change.origin instanceof Y.UndoManager)
    if (isTyped || change.origin === containInsertions || spilt.length === 0 || !mayWrite()) return
    fragment.doc?.transact(() => {
      for (const { text, from, length, key } of spilt) text.format(from, length, { [key]: null })
    }, containInsertions)
  }
  fragment.observeDeep(contain)
  return () => fragment.unobserveDeep(contain)
}

/** By which insertions the letters of one run are proposed. */
export type InsertionKeys = { length: number; keys: readonly string[] }

function keysOf(text: Y.XmlText): InsertionKeys[] {
  const runs: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta()
  return runs.map(({ insert, attributes = {} }) => ({
    length: typeof insert === 'string' ? insert.length : 1,
    keys: Object.keys(attributes).filter((key) => markName(key) === 'insertion'),
  }))
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlFragment ? textsIn(child) : []
  })
}

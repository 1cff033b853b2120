import * as Y from 'yjs'
import { textRoot } from '#server/documents/schema.ts'

/** Where a struct stands in the text, as far as it matters for letting others in beside or inside it. */
export type Place = {
  /** How many elements it is inside of. */
  level: number
  /** The attribute that it sets; null for what is part of the text itself. */
  attribute: string | null
  /** What it is inside of: an element, which holds nodes, or a run of words. */
  within: 'nodes' | 'words'
  /** What it is itself: an element, a run of words, or neither. */
  holds: 'nodes' | 'words' | null
}

/** Where something is that was deleted for good. What is put there is never seen. */
export const gone = 'gone'

type Span = { clock: number; length: number; place: Place | typeof gone }

/**
 * What a document will hold once the updates on their way into the log are in it: the next clock of
 * every client id, and where each of their structs stands.
 */
export class Places {
  readonly #document: Y.Doc
  readonly #coming = new Map<number, { next: number; spans: Span[] }>()
  /** The most that is between the neighbours of anything on its way: see `weigh`. */
  widest = 0

  constructor(document: Y.Doc) {
    this.#document = document
  }

  /** How far the text goes that is applied, and so committed, for a client id. */
  appliedClock(client: number): number {
    return Y.getState(this.#document.store, client)
  }

  /** The same, with what is on its way. */
  nextClock(client: number): number {
    return Math.max(this.#coming.get(client)?.next ?? 0, this.appliedClock(client))
  }

  /** How many structs are on their way. */
  countComing(): number {
    let count = 0
    for (const { spans } of this.#coming.values()) count += spans.length
    return count
  }

  add(client: number, clock: number, length: number, place: Place | typeof gone): void {
    const coming = this.#coming.get(client) ?? { next: 0, spans: [] }
    coming.next = Math.max(coming.next, clock + length)
    coming.spans.push({ clock, length, place })
    this.#coming.set(client, coming)
  }

  /** Drops what is foreseen for a client id, after the log refused it. */
  forget(client: number): void {
    this.#coming.delete(client)
  }

  /** Takes back what was added for a client id from a clock on. */
  rewind(client: number, clock: number): void {
    const coming = this.#coming.get(client)
    if (coming === undefined) return
    coming.spans = coming.spans.filter((span) => span.clock < clock)
    coming.next = clock
    if (coming.spans.length === 0) this.#coming.delete(client)
  }

  /** Drops what has been applied meanwhile. */
  settle(): void {
    for (const [client, { next }] of this.#coming) {
      if (next <= this.appliedClock(client)) this.#coming.delete(client)
    }
    if (this.#coming.size === 0) this.widest = 0
  }

  /** The place of a struct; undefined when it is neither applied nor on its way. */
  at(id: Y.ID): Place | typeof gone | undefined {
    const span = spanAt(this.#coming.get(id.client)?.spans ?? [], id.clock)
    if (span) return span.place
    if (id.clock >= this.appliedClock(id.client)) return undefined
    return placeOf(Y.getItem(this.#document.store, id))
  }
}

// Spans of a client id are added in the order of their clocks; an offline day brings thousands.
function spanAt(spans: readonly Span[], clock: number): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.clock ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span !== undefined && clock < span.clock + span.length ? span : undefined
}

/** The place of what is inside this parent. */
export function placeInside(parent: Place | typeof gone): Omit<Place, 'holds'> | typeof gone {
  if (parent === gone || parent.holds === null) return gone
  return { level: parent.level + 1, attribute: null, within: parent.holds }
}

/** The place of what is directly in the text; undefined for any other root. */
export function placeInRoot(root: string): Omit<Place, 'holds'> | undefined {
  return root === textRoot ? { level: 0, attribute: null, within: 'nodes' } : undefined
}

/** What a content is, as a container of others. */
export function holdsOf(content: unknown): Place['holds'] {
  if (!(content instanceof Y.ContentType)) return null
  if (content.type instanceof Y.XmlText) return 'words'
  return content.type instanceof Y.XmlElement ? 'nodes' : null
}

function placeOf(item: Y.Item | Y.GC): Place | typeof gone {
  if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return gone
  let level = 0
  for (let above = item.parent._item; above !== null; level += 1) {
    if (!(above.parent instanceof Y.AbstractType)) return gone
    above = above.parent._item
  }
  return {
    level,
    attribute: item.parentSub,
    within: item.parent instanceof Y.XmlText ? 'words' : 'nodes',
    holds: holdsOf(item.content),
  }
}

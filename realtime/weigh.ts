import * as Y from 'yjs'
import type { Places } from './places.ts'

type Struct = Y.Item | Y.GC | Y.Skip
type Deletions = ReturnType<typeof Y.createDeleteSet>

/** Steps over structs to be deleted are cheap: so many of them count as one. */
const deletionsPerStep = 10

/**
 * How many steps Yjs may take to apply an update, told before anything is applied: at most, and without taking
 * them. For each struct it goes through everything between that struct's neighbours, who were side by side when
 * it was written; what is typed alone has next to nothing there. A step takes it up to a quarter of a
 * microsecond, mostly in two sets that it fills anew for each struct (Yjs 13.6, `Item.integrate`).
 * @param most it is enough to know that it is more than this
 */
export function weigh(
  structs: readonly Struct[],
  deletions: Deletions,
  { places, document }: { places: Places; document: Y.Doc },
  most: number,
): number {
  let steps = 0
  let { widest } = places
  let coming = places.countComing()
  for (const struct of structs) {
    // What is on its way may by then be between them too.
    if (struct instanceof Y.Item) {
      const gap = gapFor(struct, document, most - steps)
      widest = Math.max(widest, gap ?? 0)
      steps += coming + (gap ?? widest)
    }
    steps += 1
    coming += 1
    if (steps > most) return steps
  }
  places.widest = widest
  for (const [client, ranges] of deletions.clients) {
    const written = document.store.clients.get(client)?.length ?? 0
    for (const { len } of ranges) steps += Math.min(len, written) / deletionsPerStep
    if (steps > most) return steps
  }
  return steps
}

/**
 * How many structs are between the neighbours of one that comes, counting to `most`; undefined where a neighbour
 * is on its way itself.
 */
function gapFor(struct: Y.Item, document: Y.Doc, most: number): number | undefined {
  const start = firstAfter(struct, document)
  if (start === undefined) return undefined
  const { origin, rightOrigin } = struct
  let count = 0
  for (let item = start; item !== null && count <= most; item = item.right) {
    if (rightOrigin !== null && holds(item, rightOrigin) && !isBefore(item, rightOrigin, origin))
      break
    // Words typed in one go are one struct, which may go on after the left neighbour.
    if (origin === null || !isLastOf(item, origin)) count += 1
  }
  return count
}

/**
 * The first of all that may be between them, or what ends in the left one; null where nothing is; undefined where
 * that is not known yet.
 */
function firstAfter(struct: Y.Item, { store, share }: Y.Doc): Y.Item | null | undefined {
  const { origin, rightOrigin } = struct
  if (origin !== null) return known(store, origin)
  const right = rightOrigin === null ? null : known(store, rightOrigin)
  if (right === undefined) return undefined
  const parent: unknown = right instanceof Y.Item ? right.parent : parentOf(struct, store, share)
  if (parent === undefined) return undefined
  if (!(parent instanceof Y.AbstractType)) return null
  const sub = right instanceof Y.Item ? right.parentSub : struct.parentSub
  if (sub === null) return parent._start
  // Values of one attribute stand in a row of their own, of which only the last is at hand.
  let first: Y.Item | null = parent._map.get(sub) ?? null
  while (first?.left) first = first.left
  return first
}

function parentOf(struct: Y.Item, store: Y.Doc['store'], share: Y.Doc['share']): unknown {
  // A decoded struct names its parent by id, or by the name of a root.
  const parent: unknown = struct.parent
  if (typeof parent === 'string') return share.get(parent) ?? null
  if (!(parent instanceof Y.ID)) return null
  const around = known(store, parent)
  if (!(around instanceof Y.Item)) return around
  return around.content instanceof Y.ContentType ? around.content.type : null
}

/** What is applied at an id: null where it was deleted for good, undefined where it is not there yet. */
function known(store: Y.Doc['store'], id: Y.ID): Y.Item | null | undefined {
  if (id.clock >= Y.getState(store, id.client)) return undefined
  const item: unknown = Y.getItem(store, id)
  return item instanceof Y.Item ? item : null
}

function holds({ id, length }: Y.Item, { client, clock }: Y.ID): boolean {
  return id.client === client && id.clock <= clock && clock < id.clock + length
}

/** Whether, in one struct, the right neighbour comes before the left one: then Yjs never meets it. */
const isBefore = (item: Y.Item, right: Y.ID, left: Y.ID | null): boolean =>
  left !== null && holds(item, left) && right.clock <= left.clock

const isLastOf = ({ id, length }: Y.Item, { client, clock }: Y.ID): boolean =>
  id.client === client && id.clock + length === clock + 1

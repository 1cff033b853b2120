import * as Y from 'yjs'
import type { Stamp } from '#server/documents/stamp.ts'
import type { Attribution } from './attribution.ts'
import { fitsSchema } from './fits-schema.ts'
import { limits } from './limits.ts'
import { gone, holdsOf, type Place, type Places, placeInRoot, placeInside } from './places.ts'
import { stampsIn } from './stamps-in.ts'
import { weigh } from './weigh.ts'

/** What an update is to a document that will hold `places` once what is on its way has been applied. */
export type Inspected =
  /** Nothing in it is new: all of it is committed. Every reconnect sends such a one. */
  | { kind: 'redundant' }
  /** It builds on what has not arrived. */
  | { kind: 'early' }
  /** It writes with somebody else's client id. */
  | { kind: 'forged' }
  /** It holds suggestions of others that the log has not vouched for yet. */
  | { kind: 'unvouched'; stamps: readonly Stamp[] }
  /** It holds what the schema or the limits do not allow. */
  | { kind: 'unfit' }
  /** It may take longer to apply than others may be made to wait: it is to be tried first. */
  | { kind: 'weighty' }
  /**
   * It may go into the log. `clients` are all that it writes with, `claims` those used for the first time, `steps`
   * what it may take to apply.
   */
  | {
      kind: 'new'
      clients: ReadonlyMap<number, number>
      claims: readonly number[]
      steps: number
    }

type Text = { places: Places; attribution: Attribution; document: Y.Doc }
type Struct = Y.Item | Y.GC | Y.Skip

/**
 * Inspects an update (Yjs V1) before it is written anywhere, without applying it.
 *
 * Applying first and looking later is what the poison attacks live from: a struct that claims another's
 * client id, or a length of 2^53, makes Yjs drop the victim's text in silence. Throws on bytes that are
 * no update. When the answer is `new`, `places` foresees the update; otherwise it is unchanged.
 * @param asked.isTried whether it was tried what the update costs to apply
 */
export function inspectUpdate(
  update: Uint8Array,
  { places, attribution, document }: Text,
  asked: { memberId: string; isVouched: (stamp: Stamp) => boolean; isTried: boolean },
): Inspected {
  const { memberId, isVouched, isTried } = asked
  const { structs, ds } = Y.decodeUpdate(update)
  const fresh = structs.filter(
    (struct) =>
      !(struct instanceof Y.Skip) &&
      struct.id.clock + struct.length > places.appliedClock(struct.id.client),
  )
  if (fresh.length === 0 && deletesNothingNew(ds, places, document)) return { kind: 'redundant' }
  const claims = new Set<number>()
  for (const { id, length } of fresh) {
    if (id.clock + length > places.nextClock(id.client)) {
      if (!attribution.mayWrite(id.client, memberId)) return { kind: 'forged' }
      if (attribution.isNew(id.client)) claims.add(id.client)
      if (claims.size > limits.newClientsPerConnection) return { kind: 'unfit' }
    }
    if (length > limits.structLength || !isClientId(id.client)) return { kind: 'unfit' }
  }
  const foreign = stampsIn(fresh).filter((stamp) => stamp.memberId !== memberId)
  const stamps = foreign.filter((stamp) => !isVouched(stamp))
  if (stamps.length > 0) return { kind: 'unvouched', stamps }
  const steps = weigh(fresh, ds, { places, document }, limits.stepsUntried)
  if (steps > limits.stepsUntried && !isTried) return { kind: 'weighty' }
  const foreseen = foresee(fresh, ds, places)
  return foreseen.kind === 'new' ? { ...foreseen, claims: [...claims], steps } : foreseen
}

type Foreseen = { kind: 'unfit' | 'early' } | { kind: 'new'; clients: ReadonlyMap<number, number> }

/** Walks the structs in an order in which each finds its foundations, as Yjs would integrate them. */
function foresee(
  structs: readonly Struct[],
  deletions: ReturnType<typeof Y.createDeleteSet>,
  places: Places,
): Foreseen {
  const before = new Map(structs.map(({ id }) => [id.client, places.nextClock(id.client)]))
  const undo = (answer: Foreseen): Foreseen => {
    for (const client of before.keys()) places.rewind(client, before.get(client) ?? 0)
    return answer
  }
  const queues = Map.groupBy(structs, ({ id }) => id.client)
  const nextOf = new Map([...queues.keys()].map((client) => [client, 0]))
  const takeNext = (client: number): Struct | undefined => {
    const at = nextOf.get(client) ?? 0
    nextOf.set(client, at + 1)
    return queues.get(client)?.[at]
  }
  // As Yjs does: what waits for another is put aside until that one is placed. Each is taken from its
  // queue once, so that no order, however contrived, costs more than the number of structs.
  const aside: Struct[] = []
  for (const client of queues.keys()) {
    for (let struct = takeNext(client); struct !== undefined; ) {
      const missing = missingFor(struct, places)
      if (missing === undefined) {
        const place = placeFor(struct, places)
        if (place === 'unfit' || place === undefined) return undo({ kind: 'unfit' })
        places.add(struct.id.client, struct.id.clock, struct.length, place)
        struct = aside.pop() ?? takeNext(client)
      } else {
        aside.push(struct)
        struct = takeNext(missing)
        if (struct === undefined) return undo({ kind: 'early' })
      }
    }
  }
  for (const [client, ranges] of deletions.clients) {
    if (ranges.some(({ clock, len }) => clock + len > places.nextClock(client))) {
      return undo({ kind: 'early' })
    }
  }
  return {
    kind: 'new',
    clients: new Map([...before.keys()].map((client) => [client, places.nextClock(client)])),
  }
}

/** The client id of something that a struct builds on and that is neither applied nor foreseen. */
function missingFor(struct: Struct, places: Places): number | undefined {
  const { client, clock } = struct.id
  if (clock > places.nextClock(client)) return client
  if (!(struct instanceof Y.Item)) return undefined
  // A decoded struct names its parent by id, or by the name of a root.
  const parent: unknown = struct.parent
  for (const id of [struct.origin, struct.rightOrigin, parent]) {
    if (id instanceof Y.ID && places.at(id) === undefined) return id.client
  }
  return undefined
}

function placeFor(struct: Struct, places: Places): Place | typeof gone | 'unfit' | undefined {
  if (!(struct instanceof Y.Item)) return gone
  const neighbour = struct.origin ?? struct.rightOrigin
  const around = outerPlace(struct, neighbour, places)
  if (around === undefined || around === 'unfit' || around === gone) return around
  const place = { ...around, attribute: struct.parentSub ?? around.attribute }
  return fitsSchema(struct.content, place) ? { ...place, holds: holdsOf(struct.content) } : 'unfit'
}

function outerPlace(
  struct: Y.Item,
  neighbour: Y.ID | null,
  places: Places,
): Omit<Place, 'holds'> | typeof gone | 'unfit' | undefined {
  if (neighbour !== null) return places.at(neighbour)
  const parent: unknown = struct.parent
  if (typeof parent === 'string') return placeInRoot(parent) ?? 'unfit'
  if (!(parent instanceof Y.ID)) return 'unfit'
  const place = places.at(parent)
  return place && placeInside(place)
}

function deletesNothingNew(
  deletions: ReturnType<typeof Y.createDeleteSet>,
  places: Places,
  document: Y.Doc,
): boolean {
  for (const [client, ranges] of deletions.clients) {
    for (const { clock, len } of ranges) {
      if (clock + len > places.appliedClock(client)) return false
      if (!isDeletedThroughout(document, client, clock, len)) return false
    }
  }
  return true
}

function isDeletedThroughout(
  document: Y.Doc,
  client: number,
  from: number,
  length: number,
): boolean {
  const structs = document.store.clients.get(client) ?? []
  for (let clock = from; clock < from + length; ) {
    const struct = structs[Y.findIndexSS(structs, clock)]
    if (struct === undefined || !struct.deleted) return false
    clock = struct.id.clock + struct.length
  }
  return true
}

function isClientId(client: number): boolean {
  return Number.isInteger(client) && client >= 0 && client <= 0xffff_ffff
}

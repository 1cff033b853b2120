import type { Derived } from './provenance.ts'

/**
 * The one group of everything whose origin nobody attests: unknowns cannot corroborate each other
 * (domain.md D4).
 */
export const unknownOrigin = 'unknown'

/** Set by the act of regrouping, with its reason: an own origin, an unknown one, or another's. */
export const ownOrigin = 'own'

export type Placed = Derived & {
  /** Somebody attests that the source, or the body reporting, saw or collected it first hand. */
  firstHand: boolean
  /** A human's correction: 'own', 'unknown' or the id of the evidence whose origin it shares. */
  regroupedTo: string | null
}

/**
 * The origin group of each piece of evidence: the id of the root of its chain, or 'unknown' when
 * the root is not attested first hand, or when the chain runs in a circle (domain.md D4, G1).
 */
export function originGroups(evidence: readonly Placed[]): Map<string, string> {
  const byId = new Map(evidence.map((piece) => [piece.id, piece]))
  const groups = new Map<string, string>()
  for (const piece of evidence) {
    const { path, end } = follow(byId, piece, groups)
    for (const id of path) groups.set(id, end)
  }
  return groups
}

/** Whether placing `id` in the group of `to` would lead back to `id`. */
export function closesOriginCycle(evidence: readonly Placed[], id: string, to: string): boolean {
  const byId = new Map(evidence.map((piece) => [piece.id, piece]))
  const met = new Set<string>()
  let present: string | null = to
  while (present !== null) {
    if (present === id || met.has(present)) return true
    met.add(present)
    const piece: Placed | undefined = byId.get(present)
    present = piece === undefined ? null : leadsTo(piece)
  }
  return false
}

/** The pieces from here to where the group is known, or to the root; no step is walked for two pieces. */
function follow(
  byId: ReadonlyMap<string, Placed>,
  start: Placed,
  known: ReadonlyMap<string, string>,
): { path: Set<string>; end: string } {
  const path = new Set<string>()
  let piece = start
  while (!path.has(piece.id)) {
    const end = known.get(piece.id)
    if (end !== undefined) return { path, end }
    path.add(piece.id)
    const next = leadsTo(piece)
    if (next === null) return { path, end: isAttested(piece) ? piece.id : unknownOrigin }
    const further = byId.get(next)
    if (further === undefined) return { path, end: unknownOrigin }
    piece = further
  }
  return { path, end: unknownOrigin }
}

/** The evidence whose origin a piece shares: as a member decided, else as it derives; null for one that leads nowhere. */
export function leadsTo(piece: Placed): string | null {
  if (piece.regroupedTo === ownOrigin || piece.regroupedTo === unknownOrigin) return null
  return piece.regroupedTo ?? piece.derivedFrom
}

function isAttested(piece: Placed): boolean {
  if (piece.regroupedTo === ownOrigin) return true
  return piece.regroupedTo === null && piece.firstHand
}

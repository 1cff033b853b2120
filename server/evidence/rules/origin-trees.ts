import { leadsTo, originGroups, ownOrigin, type Placed, unknownOrigin } from './origin-group.ts'

/** What is drawn of a piece of evidence. */
export type Drawn = Placed & { readonly number: number; readonly sourceId: string }

/** Steps from the origin that a picture has room for; what is further away is drawn at the last. */
export const deepestDrawn = 8

/** A piece in its place: how far from the origin, and the lines that pass it on their way to later ones. */
export type Branch<Piece> = {
  readonly piece: Piece
  /** 0 for what is drawn at the root. */
  readonly depth: number
  /** For each depth down to its own, as far as is drawn, whether a line goes on below this row. */
  readonly passing: readonly boolean[]
  /** Why it stands under the one above: it derives from it, or a member said that the origin is the same. */
  readonly way: 'root' | 'derived' | 'regrouped'
}

/** Everything that goes back to one origin: one line of evidence, however many repeat it. */
export type OriginTree<Piece> = {
  /** The id of the evidence at the root, or 'unknown'. */
  readonly origin: string
  readonly sources: number
  readonly branches: readonly Branch<Piece>[]
}

/**
 * Evidence by where it goes back to (domain.md D4), what repeats below what it repeats; origins that most go back to
 * come first. Origins that nobody attests are one group, as they count. Whatever it is given, each piece is there once.
 */
export function originTrees<Piece extends Drawn>(evidence: readonly Piece[]): OriginTree<Piece>[] {
  const groups = originGroups(evidence)
  const members = new Map<string, Piece[]>()
  for (const piece of evidence.toSorted((one, other) => one.number - other.number)) {
    const origin = groups.get(piece.id) ?? unknownOrigin
    const known = members.get(origin)
    if (known) known.push(piece)
    else members.set(origin, [piece])
  }
  return [...members]
    .map(([origin, pieces]) => ({
      origin,
      sources: new Set(pieces.map(({ sourceId }) => sourceId)).size,
      branches: branchesOf(pieces),
    }))
    .sort(
      (one, other) =>
        other.branches.length - one.branches.length || first(one.branches) - first(other.branches),
    )
}

const first = (branches: readonly Branch<Drawn>[]): number => branches[0]?.piece.number ?? 0

function branchesOf<Piece extends Drawn>(pieces: readonly Piece[]): Branch<Piece>[] {
  const ids = new Set(pieces.map(({ id }) => id))
  const below = new Map<string | null, Piece[]>()
  for (const piece of pieces) {
    const to = leadsTo(piece)
    const above = to !== null && ids.has(to) ? to : null
    below.set(above, [...(below.get(above) ?? []), piece])
  }
  const branches: Branch<Piece>[] = []
  const met = new Set<string>()
  const draw = (roots: readonly Piece[]) => {
    // A stack and not a call for each step: a chain may be as long as the register.
    const waiting = placed(roots, 0, []).toReversed()
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (met.has(next.piece.id)) continue
      met.add(next.piece.id)
      branches.push(next)
      const children = (below.get(next.piece.id) ?? []).filter(({ id }) => !met.has(id))
      waiting.push(...placed(children, next.depth + 1, next.passing).toReversed())
    }
  }
  draw(below.get(null) ?? [])
  // What runs in a circle hangs below no root.
  for (const piece of pieces) if (!met.has(piece.id)) draw([piece])
  return branches
}

const placed = <Piece extends Drawn>(
  pieces: readonly Piece[],
  depth: number,
  passing: readonly boolean[],
): Branch<Piece>[] =>
  pieces.map((piece, at) => ({
    piece,
    depth,
    passing: depth === 0 ? [] : [...passing, at < pieces.length - 1].slice(0, deepestDrawn),
    way: depth === 0 ? 'root' : wayOf(piece),
  }))

const wayOf = ({ regroupedTo }: Placed): 'derived' | 'regrouped' =>
  regroupedTo === null || regroupedTo === ownOrigin ? 'derived' : 'regrouped'

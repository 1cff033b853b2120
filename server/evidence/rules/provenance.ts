/** What provenance needs to know of a piece of evidence. */
export type Derived = { id: string; derivedFrom: string | null }

/**
 * The chain from a piece of evidence back to where it came from, itself first.
 * Stops at the first id met twice, so it always ends, whatever it is given.
 */
export function provenanceChain<T extends Derived>(byId: ReadonlyMap<string, T>, id: string): T[] {
  const chain: T[] = []
  const met = new Set<string>()
  let present: string | null = id
  while (present !== null && !met.has(present)) {
    met.add(present)
    const piece: T | undefined = byId.get(present)
    if (piece === undefined) break
    chain.push(piece)
    present = piece.derivedFrom
  }
  return chain
}

/** Whether deriving `id` from `from` would make evidence its own origin. */
export function closesCycle(byId: ReadonlyMap<string, Derived>, id: string, from: string): boolean {
  if (id === from) return true
  return provenanceChain(byId, from).some((piece) => piece.id === id || piece.derivedFrom === id)
}

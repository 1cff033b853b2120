import type { FrozenEvidence } from './frozen-evidence.ts'

/** What is asked of evidence to know who repeats whom. */
type Sourced = Pick<FrozenEvidence, 'id' | 'derivedFrom'> & { source: { id: string } }

/** One source whose evidence repeats or relies on another's, and how often. */
export type Derivation = { from: string; to: string; evidence: number }

/**
 * Who repeats whom, by the ids of sources: the map of circular reporting (domain.md D4). A source
 * that relies on its own earlier report is left out. Most often first.
 */
export function derivations(evidence: readonly Sourced[]): Derivation[] {
  const byId = new Map(evidence.map((piece) => [piece.id, piece]))
  const found = new Map<string, Derivation>()
  for (const { source, derivedFrom } of evidence) {
    const to = derivedFrom === null ? undefined : byId.get(derivedFrom)?.source.id
    if (to === undefined || to === source.id) continue
    const key = `${source.id} ${to}`
    const known = found.get(key) ?? { from: source.id, to, evidence: 0 }
    found.set(key, { ...known, evidence: known.evidence + 1 })
  }
  return [...found.values()].sort(
    (left, right) => right.evidence - left.evidence || (left.from < right.from ? -1 : 1),
  )
}

/** The sources that, through others, rely on themselves: a circle in which nobody knows it first. */
export function circularSources(map: readonly Derivation[]): string[] {
  const next = (id: string) => map.filter(({ from }) => from === id).map(({ to }) => to)
  return [...new Set(map.map(({ from }) => from))].filter((start) => {
    const met = new Set<string>()
    const waiting = next(start)
    while (waiting.length > 0) {
      const present = waiting.pop()
      if (present === start) return true
      if (present === undefined || met.has(present)) continue
      met.add(present)
      waiting.push(...next(present))
    }
    return false
  })
}

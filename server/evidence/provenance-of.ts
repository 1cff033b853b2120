import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { held } from '#server/platform/versions.ts'

const steps = {
  id: evidence.id,
  number: evidence.number,
  sourceId: evidence.sourceId,
  providerId: evidence.providerId,
  firstHand: evidence.firstHand,
  derivedFrom: evidence.derivedFrom,
}

/** A piece of evidence and what it derives from, itself first, back to where it came from. */
export async function provenanceOf(tx: Transaction, evidenceId: string, asOf?: number) {
  const chain = []
  const met = new Set<string>()
  let next: string | null = evidenceId
  while (next !== null && !met.has(next)) {
    met.add(next)
    const where = and(eq(evidence.id, next), held(evidence, asOf))
    const [piece] = await tx.select(steps).from(evidence).where(where)
    if (!piece) break
    chain.push(piece)
    next = piece.derivedFrom
  }
  return chain
}

import { and, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { touches } from './rules/conflict.ts'
import { standingConflicts } from './standing-conflicts.ts'

/** Who may not grade which of these pieces of evidence now, as `<member> <evidence>`. */
export async function conflictsOn(
  tx: Transaction,
  situationId: string,
  evidenceIds: readonly string[],
): Promise<Set<string>> {
  const conflicts = await standingConflicts(tx, situationId)
  if (conflicts.length === 0) return new Set()
  const ids = [...evidenceIds]
  const pieces = await tx
    .select({ id: evidence.id, sourceId: evidence.sourceId, provider: evidence.providerId })
    .from(evidence)
    .where(and(inArray(evidence.id, ids), isNull(evidence.endedBy)))
  const links = await tx
    .select({ evidenceId: evidenceLink.evidenceId, actor: evidenceLink.actorId })
    .from(evidenceLink)
    .where(and(inArray(evidenceLink.evidenceId, ids), isNull(evidenceLink.endedBy)))
  const touched = pieces.flatMap(({ id, sourceId, provider }) => {
    const own = links.filter(({ evidenceId }) => evidenceId === id)
    const piece = { id, source: { id: sourceId }, provider, links: own }
    return conflicts
      .filter(({ aboutId }) => touches(aboutId, piece))
      .map(({ memberId }) => `${memberId} ${id}`)
  })
  return new Set(touched)
}

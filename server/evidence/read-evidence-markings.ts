import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidenceMarking } from '#db/schema/evidence-marking.ts'
import { situation } from '#db/schema/situation.ts'
import { held } from '#server/platform/versions.ts'
import type { Marking } from '#server/situations/rules/markings.ts'

/** How evidence of a situation is marked. */
export type EvidenceMarkings = {
  /** The situation's own, which evidence without one of its own shares. */
  around: Marking
  /** The marking in force of one of the pieces asked about, and whether it was given one of its own. */
  markingOf: (evidenceId: string) => { marking: Marking; isOwn: boolean }
}

/**
 * The markings of some evidence, now or at an entry of the record. Throws where there is no such situation, since
 * whoever asks was let into it already.
 */
export async function readEvidenceMarkings(
  tx: Transaction,
  situationId: string,
  ids: readonly string[],
  asOf?: number,
): Promise<EvidenceMarkings> {
  const [found] = await tx
    .select({ around: situation.marking })
    .from(situation)
    .where(and(eq(situation.id, situationId), held(situation, asOf)))
  if (!found) throw new Error(`there is no situation ${situationId}`)
  const { around } = found
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ id: evidenceMarking.id, marking: evidenceMarking.marking })
          .from(evidenceMarking)
          .where(and(inArray(evidenceMarking.id, [...new Set(ids)]), held(evidenceMarking, asOf)))
  const own = new Map(rows.map(({ id, marking }) => [id, marking]))

  return {
    around,
    markingOf: (evidenceId) => ({
      marking: own.get(evidenceId) ?? around,
      isOwn: own.has(evidenceId),
    }),
  }
}

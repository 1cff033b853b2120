import { asc, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import { document } from '#db/schema/document.ts'
import { citedIn } from '#server/documents/cited-in.ts'
import type { citedEvidence } from '#server/evidence/get-citation.ts'
import { weighedEvidence } from '#server/evidence/list-frozen-evidence.ts'
import { readEvidenceMarkings } from '#server/evidence/read-evidence-markings.ts'
import { withoutAbove } from '#server/evidence/rules/above.ts'
import { summaryCode } from '#server/evidence/rules/summary-code.ts'
import { confirmedEvidence } from '#server/findings/rules/confirmation.ts'
import { policyInForce } from '#server/policies/policy-in-force.ts'
import type { Read } from '#server/reads.ts'
import { readText } from './read-text.ts'

/** Every evidence item that some documents of a situation cite, by number, as it reads now. */
export async function readCitations(
  { tx, asOf }: Read,
  situationId: string,
  where: SQL | undefined,
): Promise<z.input<typeof citedEvidence>[]> {
  const sections = await tx
    .select({ documentId: document.id })
    .from(document)
    .where(where)
    .orderBy(asc(document.place))
  const cited = new Set<string>()
  for (const { documentId } of sections) {
    const text = await readText(tx, documentId, asOf)
    for (const evidenceId of citedIn(text.document)) cited.add(evidenceId)
  }
  if (cited.size === 0) return []
  const all = await weighedEvidence(tx, situationId, asOf)
  const confirmed = confirmedEvidence(all, await policyInForce(tx, asOf))
  const { markingOf } = await readEvidenceMarkings(tx, situationId, [...cited], asOf)

  return withoutAbove(all)
    .filter(({ id }) => cited.has(id))
    .map(({ id, number, title, source, grades }) => {
      const code = summaryCode(grades, confirmed.has(id))
      return {
        ...{ evidenceId: id, situationId, number, title, sourceName: source.name, code },
        marking: markingOf(id).marking,
        confirmed: code?.endsWith('1') ?? false,
      }
    })
}

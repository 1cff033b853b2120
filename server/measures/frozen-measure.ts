import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { measure } from '#db/schema/measure.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { thing } from '#db/schema/thing.ts'
import { held } from '#server/platform/versions.ts'
import type { Constants } from '#server/policies/rules/constants.ts'
import type { Json } from '#server/record/act-format.ts'
import { gateOfMeasure } from './gate-of-measure.ts'
import { measureContent } from './measure-content.ts'
import { ownToolBehind } from './present-own-tool.ts'

/**
 * A measure as a snapshot keeps it (format focalpoint.snapshot/1): what it says and how it stood
 * against its gate, now or at an entry of the record, under the policy given or the one in force; null where there
 * is no such measure.
 */
export const frozenMeasure = async (
  tx: Transaction,
  measureId: string,
  asOf?: number | undefined,
  policy?: Constants | undefined,
): Promise<{ [name: string]: Json } | null> => {
  const [found] = await tx
    .select({ row: measure, number: thing.number, signedBy: recordEntry.actor })
    .from(measure)
    .innerJoin(thing, eq(thing.id, measure.id))
    .leftJoin(recordEntry, eq(recordEntry.actId, measure.madeBy))
    .where(and(eq(measure.id, measureId), held(measure, asOf)))
  if (!found) return null
  const { row, number, signedBy } = found
  const { gate, seriousRisks, manifestFailures, ...answer } = await gateOfMeasure(
    ...([tx, row.situationId, row, asOf, policy] as const),
  )

  const own = await ownToolBehind(tx, row.tool, asOf)

  return {
    id: row.id,
    number,
    ...measureContent(row),
    ...(own ? { own_tool: { name: own.name, stage: own.stage, dimension: own.dimension } } : {}),
    // Who words a version signs what it says, its reason for acting below the gate with it.
    reason_signed_by: row.reasonBelowGate === null ? null : signedBy,
    withdrawn_because: row.withdrawnBecause,
    gate: {
      status: answer.status,
      track: answer.track,
      missing: answer.missing,
      finding: answer.finding,
      coercion: gate.coercion,
      level: gate.level,
      or_serious_risk: gate.orSeriousRisk,
      policy: answer.policyVersion,
      serious_risks: seriousRisks.map(({ id }) => id),
      manifest_failures: manifestFailures.map(({ id }) => id),
    },
  }
}

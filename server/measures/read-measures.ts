import { and, asc, eq, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { actor } from '#db/schema/actor.ts'
import { measure } from '#db/schema/measure.ts'
import { motion } from '#db/schema/motion.ts'
import { ownTool } from '#db/schema/own-tool.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { thing } from '#db/schema/thing.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { held } from '#server/platform/versions.ts'
import { measureColumns } from './measure-content.ts'
import type { measureRead } from './measure-read.schema.ts'
import type { MeasureRow } from './present-measure.ts'
import { idOfOwnTool } from './rules/own-tool.ts'

/** Measures of a situation in the order of their numbers, or the ones that a condition picks. */
export const readMeasures = async (
  tx: Transaction,
  { situationId, where }: { situationId: string; where?: SQL | undefined },
  asOf?: number | undefined,
): Promise<z.output<typeof measureRead>[]> => {
  const rows = await tx
    .select({ row: measure, number: thing.number, signedBy: recordEntry.actor })
    .from(measure)
    .innerJoin(thing, eq(thing.id, measure.id))
    .leftJoin(recordEntry, eq(recordEntry.actId, measure.madeBy))
    .where(and(eq(measure.situationId, situationId), held(measure, asOf), where))
    .orderBy(asc(thing.number))
  const actors = await tx
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .where(and(eq(actor.situationId, situationId), held(actor, asOf)))
  const owned = await tx
    .select({
      id: ownTool.id,
      name: ownTool.name,
      stage: ownTool.stage,
      dimension: ownTool.dimension,
    })
    .from(ownTool)
    .where(held(ownTool, asOf))
  const ownOf = (tool: MeasureRow['tool']) => {
    const found = owned.find(({ id }) => id === idOfOwnTool(tool))
    return found ? { name: found.name, stage: found.stage, dimension: found.dimension } : null
  }
  const motions = await motionsWhere(tx, eq(motion.situationId, situationId), asOf)
  const ministry = await ministryNames(tx)

  const nameOf = (actorId: string | null) => actors.find(({ id }) => id === actorId)?.name ?? null

  const signer = await memberNames(
    tx,
    rows.flatMap(({ signedBy }) => signedBy ?? []),
  )

  return rows.map(({ row, number, signedBy }) => ({
    ...measureColumns(row),
    measureId: row.id,
    situationId: row.situationId,
    number: number ?? 0,
    own: ownOf(row.tool),
    leadMinistry: ministry(row.leadMinistryId),
    supportingMinistries: row.supportingMinistryIds.map((id) => ({ id, name: ministry(id) })),
    targetNames: Object.fromEntries(
      row.targets.map(({ actorId }) => [actorId, nameOf(actorId) ?? '']),
    ),
    reviewMinistry: row.duties && ministry(row.duties.reviewMinistryId),
    actorName: nameOf(row.actorId),
    reasonSignedBy: row.reasonBelowGate === null || signedBy === null ? null : signer(signedBy),
    withdrawnBecause: row.withdrawnBecause,
    motions: motions.filter(({ measureId }) => measureId === row.id),
  }))
}

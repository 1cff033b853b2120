import { and, inArray } from 'drizzle-orm'
import { measure } from '#db/schema/measure.ts'
import type { Act } from '#server/platform/act-types.ts'
import { held } from '#server/platform/versions.ts'
import { gateOfMeasure } from './gate-of-measure.ts'

/**
 * Refuses an act that decides without a vote on measures that use force without its grounds: no level of proof and no
 * reason replaces these (domain C), the chair's own reasons included.
 */
export async function refuseBarred(act: Act, measureIds: readonly string[]): Promise<void> {
  if (measureIds.length === 0) return
  const rows = await act.tx
    .select()
    .from(measure)
    .where(and(inArray(measure.id, [...measureIds]), held(measure)))
  for (const row of rows) {
    const { status } = await gateOfMeasure(act.tx, row.situationId, row)
    if (status === 'barred') return act.refuse('measures.force_barred')
  }
}

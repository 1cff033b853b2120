import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { sitting } from '#db/schema/sitting.ts'
import { thing } from '#db/schema/thing.ts'

/** Which point of the agenda a meeting was at when each of some things was made: those made while it was at none are left out. */
export async function pointsOfTurn(
  tx: Transaction,
  meetingId: string,
  thingIds: readonly string[],
): Promise<Map<string, string>> {
  if (thingIds.length === 0) return new Map()
  const made = sql`act_index(${thing.madeBy})`
  const rows = await tx
    .select({ id: thing.id, pointId: sitting.pointId })
    .from(thing)
    .innerJoin(
      sitting,
      and(
        ...[eq(sitting.id, meetingId), isNotNull(sitting.pointId)],
        sql`act_index(${sitting.madeBy}) < ${made}`,
        sql`(${sitting.endedBy} is null or act_index(${sitting.endedBy}) > ${made})`,
      ),
    )
    .where(inArray(thing.id, [...thingIds]))

  return new Map(rows.flatMap(({ id, pointId }) => (pointId === null ? [] : [[id, pointId]])))
}

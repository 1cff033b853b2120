import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { silence } from '#db/schema/silence.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import { situation } from '#db/schema/situation.ts'
import { thing } from '#db/schema/thing.ts'
import { held, madeBy } from '#server/platform/versions.ts'

/** Rounds picked by a condition, the latest first, each with how it ended. */
export const silencesWhere = async (
  tx: Transaction,
  where: SQL | undefined,
  asOf?: number | undefined,
) => {
  const rows = await tx
    .select({ row: silence, result: silenceResult, number: thing.number, name: situation.name })
    .from(silence)
    .innerJoin(thing, eq(thing.id, silence.id))
    .innerJoin(situation, and(eq(situation.id, silence.situationId), held(situation, asOf)))
    .leftJoin(
      silenceResult,
      and(eq(silenceResult.silenceId, silence.id), madeBy(silenceResult, asOf)),
    )
    .where(and(where, madeBy(silence, asOf)))
    .orderBy(desc(silence.circulatedAt))
    .limit(100)

  return rows.map(({ row, result, number, name }) => ({
    row,
    result,
    line: {
      ...{ silenceId: row.id, number: number ?? 0, motionId: row.motionId, round: row.round },
      ...{ question: row.question, situationId: row.situationId, situationName: name },
      ...{ timeZone: row.timeZone, circulatedAt: row.circulatedAt.toISOString() },
      deadline: row.deadline.toISOString(),
      outcome: result?.outcome ?? null,
      ground: result?.ground ?? null,
    },
  }))
}

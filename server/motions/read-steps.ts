import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { motionStep } from '#db/schema/motion-step.ts'
import { thing } from '#db/schema/thing.ts'
import { madeBy } from '#server/platform/versions.ts'

/** What happened to a motion besides seconds and ballots, in the order of the record. */
export const readSteps = async (tx: Transaction, motionId: string, asOf?: number | undefined) => {
  const index = sql<string>`act_index(${motionStep.madeBy})`
  const rows = await tx
    .select({ row: motionStep, index, number: thing.number })
    .from(motionStep)
    .leftJoin(thing, eq(thing.id, motionStep.otherId))
    .where(and(eq(motionStep.motionId, motionId), madeBy(motionStep, asOf)))
    .orderBy(index)

  return rows.map(({ row, index, number }) => {
    const { id, step, leadsTo, words, ministryId, memberId, dueOn, meetingId, otherId, at } = row

    return {
      ...{ id, step, leadsTo, words, ministryId, memberId, dueOn, meetingId },
      other: otherId === null ? null : { motionId: otherId, number: number ?? 0 },
      at: at.toISOString(),
      index: Number(index),
    }
  })
}

import { and, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { decision } from '#db/schema/decision.ts'
import { decisionReply } from '#db/schema/decision-reply.ts'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { lapseDecision } from './lapse-decision.ts'
import { noteNoReply } from './note-no-reply.ts'

const today = sql`(clock_timestamp() at time zone 'UTC')::date`

/**
 * The worker's round: says of decisions whose day has come that they have lapsed, and of recommendations that nothing
 * was replied by their day. May run any number of times: what was said, or is not yet due, the acts refuse.
 * @param connection as the worker, who sees every compartment
 * @returns how many of each were said
 */
export async function followDecisionsOnTime(
  connection: Connection,
): Promise<{ lapsed: number; unreplied: number }> {
  const { expired, awaited } = await inTransaction(connection, async (tx) => ({
    expired: await tx
      .select({ id: decisionStanding.id })
      .from(decisionStanding)
      .where(
        and(
          ...[isNull(decisionStanding.endedBy), isNotNull(decisionStanding.expiresOn)],
          inArray(decisionStanding.state, ['in_force', 'amended', 'suspended']),
          lte(decisionStanding.expiresOn, today),
        ),
      ),
    awaited: await tx
      .select({ id: decision.id })
      .from(decision)
      .where(
        and(
          sql`${decision.replyBy} < ${today}`,
          sql`not exists (select from ${decisionReply} where ${decisionReply.decisionId} = ${decision.id})`,
        ),
      ),
  }))
  const caller = { kind: 'system' } as const
  let lapsed = 0
  for (const { id } of expired) {
    if ((await lapseDecision.run(connection, { decisionId: id }, { caller })).ok) lapsed += 1
  }
  let unreplied = 0
  for (const { id } of awaited) {
    if ((await noteNoReply.run(connection, { decisionId: id }, { caller })).ok) unreplied += 1
  }

  return { lapsed, unreplied }
}

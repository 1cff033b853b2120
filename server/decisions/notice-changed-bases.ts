import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Connection } from '#db/client.ts'
import { decision } from '#db/schema/decision.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { noticeBasisChanged } from './notice-basis-changed.ts'

const payloadOf = z.object({ situation: z.uuid().nullable() })

/**
 * The worker's task after evidence or grades changed: gives word on every decision of the situation, or of all of
 * them after the policy changed, whose basis is no longer as it was. May run any number of times.
 * @param connection as the worker
 * @returns how many notices were given
 */
export async function noticeChangedBases(
  payload: unknown,
  connection: Connection,
): Promise<number> {
  const { situation } = payloadOf.parse(payload)
  const decisions = await inTransaction(connection, (tx) =>
    tx
      .select({ id: decision.id })
      .from(decision)
      .where(situation === null ? undefined : eq(decision.situationId, situation)),
  )
  let given = 0
  for (const { id } of decisions) {
    const caller = { kind: 'system' } as const
    const answer = await noticeBasisChanged.run(connection, { decisionId: id }, { caller })
    if (answer.ok) given += 1
  }

  return given
}

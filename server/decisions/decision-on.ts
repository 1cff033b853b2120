import { and, eq, or } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { decision } from '#db/schema/decision.ts'
import { outcomeOf } from '#server/ballots/outcome.ts'
import { cameTo } from '#server/choices/rules/came-to.ts'
import { runOffLine } from '#server/choices/run-off-line.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** The decision that rests on a ballot of whatever kind, and whether the reader may log the one that is missing. */
export const getDecisionOn = defineRead({
  name: 'decision.on_ballot',
  input: z.object({ ballotId: z.uuid() }),
  output: z.object({
    decision: z.object({ decisionId: z.uuid(), number: z.int(), title: z.string() }).nullable(),
    mayLog: z.boolean(),
  }),
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform({ tx, actor, asOf }, { ballotId }) {
    const [found] = await tx
      .select({ decisionId: decision.id, number: decision.number, title: decision.title })
      .from(decision)
      .where(
        and(
          or(eq(decision.ballotId, ballotId), eq(decision.choiceId, ballotId)),
          madeBy(decision, asOf),
        ),
      )
    const logs = !found && asOf === undefined && actor.situation.includes('convenor')

    return { decision: found ?? null, mayLog: logs && (await hasAdopted(tx, ballotId)) }
  },
})

/** Whether a ballot was closed with the motion adopted, or somebody chosen. */
async function hasAdopted(tx: Transaction, ballotId: string): Promise<boolean> {
  const [onMotion] = await tx
    .select({ verdict: outcomeOf(ballotResult) })
    .from(ballotResult)
    .where(eq(ballotResult.ballotId, ballotId))
  if (onMotion) return onMotion.verdict === 'adopted'
  const last = (await runOffLine(tx, ballotId)).at(-1)

  return last?.result ? cameTo({ result: last.result, lot: last.lot }).verdict === 'adopted' : false
}

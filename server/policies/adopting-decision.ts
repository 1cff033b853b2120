import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { adoptedPolicy } from '#db/schema/adopted-policy.ts'
import { ballot } from '#db/schema/ballot.ts'
import { decision } from '#db/schema/decision.ts'
import { decisionAnswer } from '#db/schema/decision-answer.ts'
import type { DecisionFault } from './rules/adopting-decision.ts'
import { decisionFault } from './rules/adopting-decision.ts'

/**
 * Whether a decision can carry the adoption of constants by a body: taken by that body's ballot, not to be taken up
 * again, and not used before. One that the transaction's actor may not see is as unknown as one that is not there.
 */
export async function adoptingDecisionFault(
  tx: Transaction,
  { decisionId, bodyId }: { decisionId: string; bodyId: string },
): Promise<DecisionFault | null> {
  const [found] = await tx
    .select({ bodyId: ballot.bodyId })
    .from(decision)
    .leftJoin(ballot, eq(ballot.id, decision.ballotId))
    .where(eq(decision.id, decisionId))
  const [answer] = await tx
    .select({ answer: decisionAnswer.answer })
    .from(decisionAnswer)
    .where(and(eq(decisionAnswer.decisionId, decisionId)))
    .orderBy(desc(decisionAnswer.at))
    .limit(1)
  const used = await tx
    .select({ version: adoptedPolicy.version })
    .from(adoptedPolicy)
    .where(eq(adoptedPolicy.decisionId, decisionId))

  return decisionFault(
    found && {
      bodyId: found.bodyId,
      lastAnswer: answer?.answer ?? null,
      isUsed: used.length > 0,
    },
    bodyId,
  )
}

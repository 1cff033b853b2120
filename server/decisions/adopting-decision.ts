import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { body } from '#db/schema/body.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { decision } from '#db/schema/decision.ts'
import { decisionAnswer } from '#db/schema/decision-answer.ts'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import { situation } from '#db/schema/situation.ts'
import { held } from '#server/platform/versions.ts'
import { type DecisionFault, decisionFault } from './rules/adopting-decision.ts'
import { decisionStates, holds } from './rules/course.ts'

/** The body whose ballot, of whatever kind, took a decision; null where none did. */
const byBody = sql<string | null>`coalesce(${ballot.bodyId}, ${choiceBallot.bodyId})`

/**
 * Whether a decision can carry an adoption by a body: taken by that body's ballot and not to be taken up again. One
 * that the transaction's actor may not see is as unknown as one that is not there.
 */
export async function adoptingDecisionFault(
  tx: Transaction,
  { decisionId, bodyId }: { decisionId: string; bodyId: string },
): Promise<DecisionFault | null> {
  const [found] = await tx
    .select({ bodyId: byBody, nature: decision.nature, state: decisionStanding.state })
    .from(decision)
    .innerJoin(decisionStanding, and(eq(decisionStanding.id, decision.id), held(decisionStanding)))
    .leftJoin(ballot, eq(ballot.id, decision.ballotId))
    .leftJoin(choiceBallot, eq(choiceBallot.id, decision.choiceId))
    .where(eq(decision.id, decisionId))
  const [answer] = await tx
    .select({ answer: decisionAnswer.answer })
    .from(decisionAnswer)
    .where(eq(decisionAnswer.decisionId, decisionId))
    .orderBy(desc(decisionAnswer.at))
    .limit(1)

  return decisionFault(found && { ...found, lastAnswer: answer?.answer ?? null }, bodyId)
}

/** A decision to choose from, where a body adopts something by one. */
export const adoptingDecision = z.object({
  decisionId: z.uuid(),
  number: z.int(),
  title: z.string(),
  situationName: z.string(),
  bodyId: z.uuid(),
  bodyName: z.string(),
})

/** The decisions by ballot that the reader may see and that meet a condition, the newest first, 100 at most. */
export const adoptingDecisions = (
  tx: Transaction,
  where: SQL,
): Promise<z.output<typeof adoptingDecision>[]> =>
  tx
    .select({
      decisionId: decision.id,
      number: decision.number,
      title: decision.title,
      situationName: situation.name,
      bodyId: body.id,
      bodyName: body.name,
    })
    .from(decision)
    .innerJoin(
      decisionStanding,
      and(
        ...[eq(decisionStanding.id, decision.id), held(decisionStanding)],
        ...[eq(decisionStanding.nature, 'binding')],
        inArray(decisionStanding.state, decisionStates.filter(holds)),
      ),
    )
    .leftJoin(ballot, eq(ballot.id, decision.ballotId))
    .leftJoin(choiceBallot, eq(choiceBallot.id, decision.choiceId))
    .innerJoin(body, and(eq(body.id, byBody), isNull(body.endedBy)))
    .innerJoin(situation, and(eq(situation.id, decision.situationId), isNull(situation.endedBy)))
    .where(where)
    .orderBy(desc(decision.decidedAt), desc(decision.id))
    .limit(100)

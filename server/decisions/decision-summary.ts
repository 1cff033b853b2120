import { and, eq, exists, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decision } from '#db/schema/decision.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { decisionAnswer } from '#db/schema/decision-answer.ts'
import { decisionDissent } from '#db/schema/decision-dissent.ts'
import { decisionNotice } from '#db/schema/decision-notice.ts'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import { situation } from '#db/schema/situation.ts'
import { held, madeBy } from '#server/platform/versions.ts'

/** Decisions with what became of them, picked by a condition on the table `decision`. */
export const selectDecisions = (
  tx: Transaction,
  asOf: number | undefined,
  where: SQL | undefined,
) => {
  const answered = tx
    .select({ one: sql`1` })
    .from(decisionAnswer)
    .where(and(eq(decisionAnswer.noticeId, decisionNotice.id), madeBy(decisionAnswer, asOf)))
  const unanswered = tx
    .select({ one: sql`1` })
    .from(decisionNotice)
    .where(
      and(
        eq(decisionNotice.decisionId, decision.id),
        madeBy(decisionNotice, asOf),
        not(exists(answered)),
      ),
    )
  return tx
    .select({
      decisionId: decision.id,
      situationId: decision.situationId,
      situationName: situation.name,
      marking: situation.marking,
      number: decision.number,
      title: decision.title,
      pillars: sql<(1 | 2 | 3)[]>`${decision.pillars}`,
      basis: decision.basis,
      leadMinistryId: decision.leadMinistryId,
      decidedAt: decision.decidedAt,
      nature: decision.nature,
      authority: decision.authority,
      state: decisionStanding.state,
      stateSince: decisionStanding.stateSince,
      reviewOn: decisionStanding.reviewOn,
      expiresOn: decisionStanding.expiresOn,
      dissents: sql<number>`(${tx
        .select({ count: sql`count(*)::int` })
        .from(decisionDissent)
        .where(and(eq(decisionDissent.decisionId, decision.id), madeBy(decisionDissent, asOf)))})`,
      openActions: sql<number>`(${tx
        .select({ count: sql`count(*)::int` })
        .from(decisionAction)
        .where(
          and(
            eq(decisionAction.decisionId, decision.id),
            isNull(decisionAction.completedAt),
            held(decisionAction, asOf),
          ),
        )})`,
      basisChanged: sql<boolean>`exists (${unanswered})`,
    })
    .from(decision)
    .innerJoin(
      decisionStanding,
      and(eq(decisionStanding.id, decision.id), held(decisionStanding, asOf)),
    )
    .innerJoin(situation, and(eq(situation.id, decision.situationId), held(situation, asOf)))
    .where(where)
    .$dynamic()
}

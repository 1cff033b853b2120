import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { decisionAnswer } from '#db/schema/decision-answer.ts'
import { decisionConfirmation } from '#db/schema/decision-confirmation.ts'
import { decisionNotice } from '#db/schema/decision-notice.ts'
import { mandate } from '#db/schema/mandate.ts'
import { installationWide } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/**
 * What decisions ask of the reader: actions of their ministry that are not done, the first due
 * first; what they are to confirm; and, where they are the convenor or speak for the ministry that leads, decisions
 * whose basis changed and waits for an answer.
 */
export const listWaitingDecisions = defineRead({
  name: 'decision.list_waiting',
  input: z.object({}),
  output: z.object({
    actions: z.array(
      z.object({
        actionId: z.uuid(),
        decisionId: z.uuid(),
        decisionNumber: z.int(),
        what: z.string(),
        dueOn: z.string(),
      }),
    ),
    notices: z.array(
      z.object({
        noticeId: z.uuid(),
        decisionId: z.uuid(),
        decisionNumber: z.int(),
        title: z.string(),
        at: z.date(),
      }),
    ),
    /** What was decided outside a meeting and waits for the reader to confirm it. */
    confirmations: z.array(
      z.object({ decisionId: z.uuid(), decisionNumber: z.int(), title: z.string(), at: z.date() }),
    ),
  }),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const { memberId, ministryId } = actor
    if (memberId === null) return { actions: [], notices: [], confirmations: [] }
    const mine = or(
      eq(decisionAction.ownerMemberId, memberId),
      and(
        isNull(decisionAction.ownerMemberId),
        eq(decisionAction.ownerMinistryId, ministryId ?? memberId),
      ),
    )
    const actions = await tx
      .select({
        actionId: decisionAction.id,
        decisionId: decision.id,
        decisionNumber: decision.number,
        what: decisionAction.what,
        dueOn: decisionAction.dueOn,
      })
      .from(decisionAction)
      .innerJoin(decision, eq(decision.id, decisionAction.decisionId))
      .where(and(held(decisionAction, asOf), isNull(decisionAction.completedAt), mine))
      .orderBy(asc(decisionAction.dueOn))
      .limit(100)
    const notices = await tx
      .selectDistinct({
        noticeId: decisionNotice.id,
        decisionId: decisionNotice.decisionId,
        decisionNumber: decision.number,
        title: decision.title,
        at: decisionNotice.at,
        place: sql<number>`act_index(${decisionNotice.madeBy})`,
      })
      .from(decisionNotice)
      .innerJoin(decision, eq(decision.id, decisionNotice.decisionId))
      .innerJoin(
        mandate,
        and(
          eq(mandate.situationId, decisionNotice.situationId),
          eq(mandate.memberId, memberId),
          or(
            eq(mandate.role, 'convenor'),
            and(
              eq(mandate.role, 'representative'),
              eq(decision.leadMinistryId, ministryId ?? memberId),
            ),
          ),
          held(mandate, asOf),
        ),
      )
      .leftJoin(
        decisionAnswer,
        and(eq(decisionAnswer.noticeId, decisionNotice.id), madeBy(decisionAnswer, asOf)),
      )
      .where(and(isNull(decisionAnswer.noticeId), madeBy(decisionNotice, asOf)))
      .orderBy(asc(sql`act_index(${decisionNotice.madeBy})`))
      .limit(100)

    const confirmations = await tx
      .select({
        decisionId: decision.id,
        decisionNumber: decision.number,
        title: decision.title,
        at: decision.decidedAt,
      })
      .from(decision)
      .leftJoin(
        decisionConfirmation,
        and(eq(decisionConfirmation.decisionId, decision.id), madeBy(decisionConfirmation, asOf)),
      )
      .where(
        and(
          ...[eq(decision.confirmerId, memberId), madeBy(decision, asOf)],
          isNull(decisionConfirmation.decisionId),
        ),
      )
      .orderBy(asc(decision.decidedAt))
      .limit(100)

    return { actions, notices, confirmations }
  },
})

import { and, asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { decisionAnswer } from '#db/schema/decision-answer.ts'
import { decisionDissent } from '#db/schema/decision-dissent.ts'
import { decisionNotice } from '#db/schema/decision-notice.ts'
import { held, madeBy } from '#server/platform/versions.ts'

export type Following = Awaited<ReturnType<typeof readFollowing>>

/** What followed on a decision: dissents and notices in the order of the record, actions by number. */
export async function readFollowing(tx: Transaction, decisionId: string, asOf?: number) {
  const dissents = await tx
    .select()
    .from(decisionDissent)
    .where(and(eq(decisionDissent.decisionId, decisionId), madeBy(decisionDissent, asOf)))
    .orderBy(asc(sql`act_index(${decisionDissent.madeBy})`))
  const actions = await tx
    .select()
    .from(decisionAction)
    .where(and(eq(decisionAction.decisionId, decisionId), held(decisionAction, asOf)))
    .orderBy(asc(decisionAction.number))
  const notices = await tx
    .select({ notice: decisionNotice, answer: decisionAnswer })
    .from(decisionNotice)
    .leftJoin(
      decisionAnswer,
      and(eq(decisionAnswer.noticeId, decisionNotice.id), madeBy(decisionAnswer, asOf)),
    )
    .where(and(eq(decisionNotice.decisionId, decisionId), madeBy(decisionNotice, asOf)))
    .orderBy(asc(sql`act_index(${decisionNotice.madeBy})`))

  return { dissents, actions, notices }
}

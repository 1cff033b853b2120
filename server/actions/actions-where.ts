import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { decision } from '#db/schema/decision.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { meeting } from '#db/schema/meeting.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { thing } from '#db/schema/thing.ts'
import { held } from '#server/platform/versions.ts'

/**
 * Actions picked by a condition on the table `decision_action`, the first due first, each with the names of its
 * owners and what it comes of, as they stand or stood at an entry of the record. At most 200.
 */
export async function actionsWhere(
  tx: Transaction,
  where: SQL | undefined,
  asOf?: number | undefined,
) {
  const rows = await tx
    .select({
      row: decisionAction,
      ministry: ministry.name,
      member: member.name,
      decisionNumber: decision.number,
      meetingNumber: thing.number,
      bodyId: sql<
        string | null
      >`coalesce(${meeting.bodyId}, ${ballot.bodyId}, ${choiceBallot.bodyId})`,
      timeZone: meeting.timeZone,
    })
    .from(decisionAction)
    .leftJoin(
      ministry,
      and(eq(ministry.id, decisionAction.ownerMinistryId), isNull(ministry.endedBy)),
    )
    .leftJoin(member, and(eq(member.id, decisionAction.ownerMemberId), isNull(member.endedBy)))
    .leftJoin(decision, eq(decision.id, decisionAction.decisionId))
    .leftJoin(ballot, eq(ballot.id, decision.ballotId))
    .leftJoin(choiceBallot, eq(choiceBallot.id, decision.choiceId))
    .leftJoin(meeting, and(eq(meeting.id, decisionAction.meetingId), held(meeting, asOf)))
    .leftJoin(thing, eq(thing.id, decisionAction.meetingId))
    .where(and(where, held(decisionAction, asOf)))
    .orderBy(asc(decisionAction.dueOn), asc(decisionAction.number))
    .limit(200)

  return rows.map(({ row, ...names }) => ({
    ...row,
    ...names,
    ministry: names.ministry ?? row.ownerMinistryId,
  }))
}

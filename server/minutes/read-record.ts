import { and, eq, inArray, or } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { meeting } from '#db/schema/meeting.ts'
import { thing } from '#db/schema/thing.ts'
import { actionsWhere } from '#server/actions/actions-where.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { held } from '#server/platform/versions.ts'
import { agendaHeadings } from './agenda-headings.ts'
import type { MeetingRecord } from './minutes-content.ts'
import { recordOfAttendance } from './record-of-attendance.ts'
import { recordOfMotions } from './record-of-motions.ts'

/**
 * What the record says of a meeting, as its reader may see it, now or at an entry of the record. Null where there is no
 * such meeting. This is what flows into minutes by itself: it is read anew each time, and never written into their text.
 */
export async function readRecord(
  tx: Transaction,
  meetingId: string,
  asOf?: number | undefined,
): Promise<MeetingRecord | null> {
  const [found] = await tx
    .select({ row: meeting, number: thing.number })
    .from(meeting)
    .innerJoin(thing, eq(thing.id, meeting.id))
    .where(and(eq(meeting.id, meetingId), held(meeting, asOf)))
  const procedure = found && (await procedureOf(tx, found.row.bodyId, asOf))
  if (!found || !procedure) return null
  const { bodyId, title, startsAt, endsAt, timeZone, place } = found.row
  const points = await agendaHeadings(tx, meetingId, asOf)
  const { motions, decisions } = await recordOfMotions(tx, { meetingId, points }, asOf)
  const decisionIds = decisions.map(({ decisionId }) => decisionId)
  const actions = await actionsWhere(
    tx,
    or(
      eq(decisionAction.meetingId, meetingId),
      decisionIds.length === 0 ? undefined : inArray(decisionAction.decisionId, decisionIds),
    ),
    asOf,
  )

  return {
    ...{ meetingId, body: procedure.name, number: found.number ?? 0, title, timeZone, place },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    attendance: await recordOfAttendance(tx, { meetingId, bodyId }, asOf),
    points: points.map(({ pointId, number, title: heading }) => ({
      pointId,
      number,
      title: heading,
    })),
    ...{ motions, decisions },
    actions: actions.map((one) => ({
      ...{ actionId: one.id, number: one.number, decision: one.decisionNumber, what: one.what },
      ...{ ministry: one.ministry, member: one.member, dueOn: one.dueOn },
      ...{ pointId: one.pointId, outcome: one.outcome },
    })),
  }
}

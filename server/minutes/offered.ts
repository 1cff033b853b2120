import { and, desc, eq, isNull, lt, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { meeting } from '#db/schema/meeting.ts'
import { thing } from '#db/schema/thing.ts'
import { actionsWhere } from '#server/actions/actions-where.ts'
import { dayIn } from '#server/actions/rules/days.ts'
import type { MeetingRow } from '#server/meetings/present-meeting.ts'
import { held } from '#server/platform/versions.ts'
import { countAgainst } from './against.ts'
import { titlesOnAgenda } from './approval-title.ts'
import { minutesAtHand, type VersionLine } from './minutes-at-hand.ts'
import { minutesToApproveIn } from './on-agenda.ts'

/** How far back minutes are looked for that were never approved. */
const mostEarlier = 12

/**
 * What a meeting's agenda could take from earlier meetings of its body on the same situation: their minutes that
 * are circulated and not approved, and actions that will be overdue when it begins. What is on the agenda is not offered.
 */
export async function readOffered(
  tx: Transaction,
  { id, bodyId, situationId, startsAt, timeZone }: MeetingRow,
) {
  const earlier = await tx
    .select({ meetingId: meeting.id, number: thing.number, title: meeting.title })
    .from(meeting)
    .innerJoin(thing, eq(thing.id, meeting.id))
    .where(
      and(
        ...[held(meeting), eq(meeting.bodyId, bodyId), eq(meeting.situationId, situationId)],
        ...[ne(meeting.id, id), lt(meeting.startsAt, startsAt), isNull(meeting.cancelledBecause)],
      ),
    )
    .orderBy(desc(meeting.startsAt))
    .limit(mostEarlier)
  const onAgenda = new Set(await minutesToApproveIn(tx, id))
  const approvals = []
  for (const { meetingId, number, title } of earlier) {
    if (onAgenda.has(meetingId)) continue
    const minutes = await minutesAtHand(tx, meetingId)
    if (minutes?.state === 'circulated' && !(await passesInSilence(tx, minutes.present)))
      approvals.push({ meetingId, number: number ?? 0, title })
  }
  const titles = await titlesOnAgenda(tx)
  const [arising] = await tx
    .select({ id: agendaPoint.id })
    .from(agendaPoint)
    .where(
      and(
        ...[eq(agendaPoint.meetingId, id), eq(agendaPoint.title, titles.mattersArising)],
        held(agendaPoint),
      ),
    )
  const overdue = arising
    ? []
    : await actionsWhere(
        tx,
        and(
          ...[eq(decisionAction.situationId, situationId), isNull(decisionAction.completedAt)],
          lt(decisionAction.dueOn, dayIn(timeZone, startsAt)),
        ),
      )

  return {
    approvals,
    actions: overdue
      .filter((one) => one.bodyId === null || one.bodyId === bodyId)
      .map((one) => ({
        ...{ actionId: one.id, number: one.number, what: one.what, dueOn: one.dueOn },
        ministry: one.ministry,
      })),
  }
}

/** Whether minutes may yet be approved by nobody saying a word, so that no meeting has to. */
async function passesInSilence(tx: Transaction, version: VersionLine | null): Promise<boolean> {
  const until = version?.correctionsUntil ?? null
  if (version?.approval !== 'silence' || until === null) return false
  if (until.getTime() <= Date.now()) return false

  return (await countAgainst(tx, version.id)) === 0
}

import { and, asc, eq, isNull } from 'drizzle-orm'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { document } from '#db/schema/document.ts'
import { installation } from '#db/schema/installation.ts'
import { defineAct } from '#server/acts.ts'
import { seedDocument } from '#server/assessments/seed-document.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { attendanceOf } from './attendance-of.ts'
import { invitedTo } from './invited-to.ts'
import { minutesText } from './minutes-text.ts'
import { minutesWords } from './minutes-words.ts'
import { openMinutesInput, openMinutesOutput } from './open-minutes.schema.ts'
import { lockMeeting } from './present-meeting.ts'

/**
 * Opens the minutes of a meeting to be written together, with who has come and the points of the agenda
 * already in them.
 */
export const openMinutes = defineAct({
  name: 'meeting.open_minutes',
  input: openMinutesInput,
  output: openMinutesOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId }) {
    const { tx } = act
    const meeting = await lockMeeting(tx, meetingId)
    if (!meeting) return act.refuse('common.not_found')
    // Before anything of minutes is looked for: whether there are any already is not theirs to know.
    if (!(await reachesSituation(tx, act.actor, meeting.situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    if (meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    const [open] = await tx
      .select({ id: document.id })
      .from(document)
      .where(eq(document.meetingId, meetingId))
    if (open) return act.refuse('meetings.minutes_open_already')
    const [body] = await tx
      .select({ language: installation.language })
      .from(installation)
      .where(isNull(installation.endedBy))
    const points = await tx
      .select({ title: agendaPoint.title })
      .from(agendaPoint)
      .where(and(eq(agendaPoint.meetingId, meetingId), isNull(agendaPoint.endedBy)))
      .orderBy(asc(agendaPoint.place))
    const came = new Set((await attendanceOf(tx, meetingId)).map(({ member }) => member))
    const invited = await invitedTo(tx, meetingId)
    const words = await minutesWords(body?.language ?? 'en')
    const named = (present: boolean) =>
      invited
        .filter(({ memberId }) => came.has(memberId) === present)
        .map(({ name, ministryName }) => (ministryName ? `${name} (${ministryName})` : name))
    const { situationId, title } = meeting
    const documentId = await seedDocument(act, {
      ...{ situationId, owner: { meetingId }, section: 'minutes', place: 1, title },
      text: minutesText({
        presentHeading: words.present,
        present: named(true),
        absentHeading: words.absent,
        absent: named(false),
        points: points.map((point) => point.title),
      }),
    })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { document: documentId },
      output: { documentId },
    })
  },
})

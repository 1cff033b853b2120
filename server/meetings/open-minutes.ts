import { eq } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import { defineAct } from '#server/acts.ts'
import { seedDocument } from '#server/assessments/seed-document.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { agendaHeadings } from '#server/minutes/agenda-headings.ts'
import { pointHeading } from '#server/minutes/compose-minutes.ts'
import { situationOf } from '#server/platform/about.ts'
import { minutesText } from './minutes-text.ts'
import { openMinutesInput, openMinutesOutput } from './open-minutes.schema.ts'
import { lockMeeting } from './present-meeting.ts'

/** Opens the minutes of a meeting to be written together, with the points of its agenda as headings. */
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
    const points = await agendaHeadings(tx, meetingId)
    const { situationId, title } = meeting
    const documentId = await seedDocument(act, {
      ...{ situationId, owner: { meetingId }, section: 'minutes', place: 1, title },
      text: minutesText(points.map((point) => ({ text: pointHeading(point), level: point.level }))),
    })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { document: documentId },
      output: { documentId },
    })
  },
})

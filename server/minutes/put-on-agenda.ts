import { defineAct } from '#server/acts.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { addPoint } from './add-point.ts'
import { titlesOnAgenda } from './approval-title.ts'
import { readOffered } from './offered.ts'
import { putApproval } from './put-approval.ts'
import { putOnAgendaInput, putOnAgendaOutput } from './put-on-agenda.schema.ts'

/** Puts on a meeting's agenda, behind its points, what earlier meetings left it: minutes to approve, actions overdue. */
export const putOnAgenda = defineAct({
  name: 'minutes.put_on_agenda',
  input: putOnAgendaInput,
  output: putOnAgendaOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, point }) {
    const meeting = await lockMeeting(act.tx, meetingId)
    if (!meeting) return act.refuse('common.not_found')
    if (meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    const offered = await readOffered(act.tx, meeting)
    if (point.kind === 'matters_arising') {
      if (offered.actions.length === 0) return act.refuse('minutes.not_offered')
      const titles = await titlesOnAgenda(act.tx)
      const pointId = await addPoint(act, meeting, titles.mattersArising)

      return act.done({
        thing: { kind: 'meeting', id: meetingId },
        content: { point: pointId, actions: offered.actions.map(({ actionId }) => actionId) },
        output: { pointId },
      })
    }
    const { minutesOf } = point
    if (!offered.approvals.some((one) => one.meetingId === minutesOf)) {
      return act.refuse('minutes.not_offered')
    }
    const { pointId, title } = await putApproval(act, meeting, minutesOf)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { point: pointId, title, minutes_of: minutesOf },
      output: { pointId },
    })
  },
})

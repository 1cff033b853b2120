import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { acknowledgeInput, answeredOutput } from './call-out.schema.ts'
import { ministryHeldBy, urgentMeeting } from './own-call.ts'
import { writeAnswer } from './write-answer.ts'

/** Says for one's ministry that the call to an urgent meeting has arrived. */
export const acknowledgeCall = defineAct({
  name: 'call_out.acknowledge',
  input: acknowledgeInput,
  output: answeredOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, note }) {
    const { meeting, electorate } = await urgentMeeting(act, meetingId)
    const { memberId } = act.actor
    const ministryId = ministryHeldBy(electorate, memberId)
    if (ministryId === undefined || memberId === null) return act.refuse('convening.no_seat')
    const { situationId } = meeting
    const answeredAt = await act.moment()
    const answer = { situationId, meetingId, ministryId, memberId, takenBy: null, note }
    await writeAnswer(act, { ...answer, answeredAt })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { ministry: ministryId, member: memberId, note },
      output: { meetingId, ministryId },
    })
  },
})

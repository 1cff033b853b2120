import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { answeredOutput, confirmByTelephoneInput } from './call-out.schema.ts'
import { ministryHeldBy, urgentMeeting } from './own-call.ts'
import { writeAnswer } from './write-answer.ts'

/** Notes that somebody confirmed a call for their ministry on the telephone: who, when, to whom, and what was said. */
export const confirmByTelephone = defineAct({
  name: 'call_out.confirm_by_telephone',
  input: confirmByTelephoneInput,
  output: answeredOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, ministryId, memberId, note, ...given }) {
    const { meeting, electorate } = await urgentMeeting(act, meetingId)
    const takenBy = act.actor.memberId
    if (takenBy === null || ministryHeldBy(electorate, memberId) !== ministryId) {
      return act.refuse('convening.speaks_for_another')
    }
    const answeredAt = new Date(given.answeredAt)
    const isLater = answeredAt.getTime() > (await act.moment()).getTime()
    // A form has minutes and no seconds: a call in the minute of the convening is no call before it.
    const minute = 60_000
    const isEarlier = answeredAt.getTime() <= meeting.urgentSince.getTime() - minute
    if (isLater || isEarlier) return act.refuse('convening.telephone_time')
    const { situationId } = meeting
    const at = new Date(Math.max(answeredAt.getTime(), meeting.urgentSince.getTime()))
    const answer = { situationId, meetingId, ministryId, memberId, takenBy, note }
    await writeAnswer(act, { ...answer, answeredAt: at })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: {
        ...{ ministry: ministryId, member: memberId, taken_by: takenBy, note },
        answered_at: at.toISOString(),
      },
      output: { meetingId, ministryId },
    })
  },
})

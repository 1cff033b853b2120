import { motion } from '#db/schema/motion.ts'
import { defineAct } from '#server/acts.ts'
import { lockMeasure } from '#server/measures/present-measure.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { putMotionInput, putMotionOutput } from './put-motion.schema.ts'

/** Puts a question to a body, on a measure or on its own, in a meeting or for a vote by correspondence. */
export const putMotion = defineAct({
  name: 'motion.put',
  input: putMotionInput,
  output: putMotionOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, meetingId, measureId, question, kind, ...input }) {
    const meeting = meetingId === null ? null : await lockMeeting(act.tx, meetingId)
    if (meetingId !== null && meeting?.situationId !== situationId) {
      return act.refuse('ballots.meeting_unknown')
    }
    if (meeting && meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    const bodyId = meeting?.bodyId ?? input.bodyId
    const procedure = bodyId === null ? undefined : await procedureOf(act.tx, bodyId)
    if (bodyId === null || !procedure) return act.refuse('meetings.body_unknown')
    const measure = measureId === null ? null : await lockMeasure(act.tx, measureId)
    if (measureId !== null && measure?.situationId !== situationId) {
      return act.refuse('ballots.measure_unknown')
    }
    if (measure && measure.withdrawnBecause !== null) return act.refuse('measures.withdrawn')

    const { id, number } = await act.newThing({ kind: 'motion', numbered: true })
    const { secondsNeeded } = procedure.rules
    const { memberId: movedBy, ministryId } = act.actor
    await act.tx.insert(motion).values({
      ...{ id, situationId, bodyId, meetingId, measureId, question, kind, secondsNeeded },
      ...{ movedBy, ministryId, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'motion', id },
      content: {
        ...{ number, question, kind, body: bodyId, meeting: meetingId, measure: measureId },
        ...{ ministry: ministryId, seconds_needed: secondsNeeded },
      },
      output: { motionId: id, number: number ?? 0 },
    })
  },
})

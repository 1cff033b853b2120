import { defineAct } from '#server/acts.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { recordStep } from '#server/ballots/record-step.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { adjournMotionInput, adjournMotionOutput } from './adjourn-motion.schema.ts'

/** Adjourns a motion to a day or to a later meeting of its body, with the reason. */
export const adjournMotion = defineAct({
  name: 'motion.adjourn',
  input: adjournMotionInput,
  output: adjournMotionOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, until, meetingId, reason }) {
    const motion = await lockMotion(act.tx, motionId)
    if (!motion) return act.refuse('common.not_found')
    if ((until === null) === (meetingId === null)) return act.refuse('motions.day_or_meeting')
    if (until !== null && until <= act.at.toISOString().slice(0, 10)) {
      return act.refuse('motions.day_past')
    }
    if (meetingId !== null) {
      const meeting = await lockMeeting(act.tx, meetingId)
      if (meeting?.situationId !== motion.situationId || meeting.bodyId !== motion.bodyId) {
        return act.refuse('ballots.meeting_unknown')
      }
      if (meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
      if (meeting.endsAt <= act.at) return act.refuse('motions.meeting_over')
    }
    await recordStep(act, motion, { step: 'adjourned', words: reason, dueOn: until, meetingId })

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { until, meeting: meetingId, reason },
      output: { motionId },
    })
  },
})

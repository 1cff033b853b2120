import { motion as motions } from '#db/schema/motion.ts'
import { defineAct } from '#server/acts.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { recordStep } from '#server/ballots/record-step.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { lastStep } from './last-step.ts'
import { resumeMotionInput, resumeMotionOutput } from './resume-motion.schema.ts'

/**
 * Takes up an adjourned motion again: on its day or later, or once the meeting that it was adjourned to has begun,
 * before which it stands from then on. Sooner only by an override.
 */
export const resumeMotion = defineAct({
  name: 'motion.resume',
  input: resumeMotionInput,
  output: resumeMotionOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId }) {
    const motion = await lockMotion(act.tx, motionId)
    if (!motion) return act.refuse('common.not_found')
    await recordStep(act, motion, { step: 'resumed' })
    const adjourned = await lastStep(act.tx, motionId, 'adjourned')
    const until = adjourned?.dueOn ?? null
    if (until !== null && act.at.toISOString().slice(0, 10) < until) {
      return act.refuse('motions.adjourned_until', { day: until })
    }
    const meetingId = adjourned?.meetingId ?? null
    const meeting = meetingId === null ? undefined : await lockMeeting(act.tx, meetingId)
    // A meeting that was cancelled holds nothing back.
    if (meeting && meeting.cancelledBecause === null) {
      if (act.at < meeting.startsAt) return act.refuse('motions.adjourned_to_meeting')
      await endVersion(act, motions, motionId)
      await act.tx
        .insert(motions)
        .values({ ...motion, meetingId: meeting.id, madeBy: act.id, endedBy: null })
    }

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { until, meeting: meetingId },
      output: { motionId },
    })
  },
})

import { and, eq } from 'drizzle-orm'
import { motionSecond } from '#db/schema/motion-second.ts'
import { defineAct } from '#server/acts.ts'
import { electorateOf } from '#server/ballots/electorate-of.ts'
import { lockMotion, motionStanding } from '#server/ballots/motion-state.ts'
import { beforeBody } from '#server/ballots/rules/may-open.ts'
import { stepOf } from '#server/ballots/rules/states.ts'
import { situationOf } from '#server/platform/about.ts'
import { secondMotionInput, secondMotionOutput } from './second-motion.schema.ts'

/**
 * Seconds a motion for one's ministry, which is not the mover's: so many others as the rules asked for when it was
 * put must want it discussed before it is. A ministry seconds once.
 */
export const secondMotion = defineAct({
  name: 'motion.second',
  input: secondMotionInput,
  output: secondMotionOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId }) {
    const motion = await lockMotion(act.tx, motionId)
    if (!motion) return act.refuse('common.not_found')
    const { situationId, secondsNeeded: needed } = motion
    const { memberId, ministryId } = act.actor
    const seats = await electorateOf(act.tx, motion.bodyId, situationId)
    if (memberId === null || !seats.some(({ ministry }) => ministry === ministryId)) {
      return act.refuse('motions.not_of_the_body')
    }
    if (ministryId === null) return act.refuse('motions.not_of_the_body')
    if (needed === 0) return act.refuse('motions.no_seconds_needed')
    if (ministryId === motion.ministryId) return act.refuse('motions.own_motion')
    const [before] = await act.tx
      .select({ id: motionSecond.id })
      .from(motionSecond)
      .where(and(eq(motionSecond.motionId, motionId), eq(motionSecond.ministryId, ministryId)))
    if (before) return act.refuse('motions.seconded_already')
    const standing = await motionStanding(act.tx, motion)
    const next = stepOf(standing, { step: 'seconded' }, needed)
    if (next === null) {
      const why = beforeBody(standing.state)
      return act.refuse(why === 'ok' ? 'motions.seconds_enough' : why)
    }
    await act.tx.insert(motionSecond).values({
      ...{ id: act.newId(), situationId, motionId, ministryId, memberId },
      ...{ at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { ministry: ministryId, seconds: next.seconds, seconds_needed: needed },
      output: { motionId, missing: Math.max(0, needed - next.seconds) },
    })
  },
})

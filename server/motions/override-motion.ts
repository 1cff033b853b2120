import { motion as motions } from '#db/schema/motion.ts'
import { defineAct } from '#server/acts.ts'
import { lockMotion, motionStanding } from '#server/ballots/motion-state.ts'
import { recordStep } from '#server/ballots/record-step.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { overrideMotionInput, overrideMotionOutput } from './override-motion.schema.ts'

/**
 * Moves a motion where the rules would not have it yet, or brings back one that was withdrawn: by the convenor, with
 * a reason that is shown on the motion, its ballots and the decision. It never makes or unmakes a result.
 */
export const overrideMotion = defineAct({
  name: 'motion.override',
  input: overrideMotionInput,
  output: overrideMotionOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, to, reason }) {
    const motion = await lockMotion(act.tx, motionId)
    if (!motion) return act.refuse('common.not_found')
    const { state: from } = await motionStanding(act.tx, motion)
    await recordStep(act, motion, { step: 'overridden', leadsTo: to, words: reason })
    if (motion.withdrawnBecause !== null) {
      await endVersion(act, motions, motionId)
      const again = { ...motion, withdrawnBecause: null, madeBy: act.id, endedBy: null }
      await act.tx.insert(motions).values(again)
    }

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { from, to, reason },
      output: { motionId },
    })
  },
})

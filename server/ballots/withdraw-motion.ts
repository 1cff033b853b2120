import { motion } from '#db/schema/motion.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { lockMotion } from './motion-state.ts'
import { recordStep } from './record-step.ts'
import { withdrawMotionInput, withdrawMotionOutput } from './withdraw-motion.schema.ts'

/** Withdraws a motion before it is decided, with the reason; not while it is being voted on. */
export const withdrawMotion = defineAct({
  name: 'motion.withdraw',
  input: withdrawMotionInput,
  output: withdrawMotionOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, reason }) {
    const present = await lockMotion(act.tx, motionId)
    if (!present) return act.refuse('common.not_found')
    await recordStep(act, present, { step: 'withdrawn', words: reason })
    await endVersion(act, motion, motionId)
    await act.tx
      .insert(motion)
      .values({ ...present, withdrawnBecause: reason, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { reason },
      output: { motionId },
    })
  },
})

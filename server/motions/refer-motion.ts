import { and, eq } from 'drizzle-orm'
import { ministry } from '#db/schema/ministry.ts'
import { defineAct } from '#server/acts.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { recordStep } from '#server/ballots/record-step.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { referMotionInput, referMotionOutput } from './refer-motion.schema.ts'

/** Refers a motion to a ministry or to the drafters, with what is asked of them and by when. It comes back. */
export const referMotion = defineAct({
  name: 'motion.refer',
  input: referMotionInput,
  output: referMotionOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, ministryId, asked, dueOn }) {
    const motion = await lockMotion(act.tx, motionId)
    if (!motion) return act.refuse('common.not_found')
    if (dueOn < act.at.toISOString().slice(0, 10)) return act.refuse('motions.day_past')
    if (ministryId !== null) {
      const [known] = await act.tx
        .select({ id: ministry.id })
        .from(ministry)
        .where(and(eq(ministry.id, ministryId), held(ministry)))
      if (!known) return act.refuse('motions.ministry_unknown')
    }
    await recordStep(act, motion, { step: 'referred', words: asked, ministryId, dueOn })

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { ministry: ministryId, asked, due_on: dueOn },
      output: { motionId },
    })
  },
})

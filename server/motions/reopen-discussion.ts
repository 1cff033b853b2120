import { defineAct } from '#server/acts.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { recordStep } from '#server/ballots/record-step.ts'
import { situationOf } from '#server/platform/about.ts'
import { discussionInput, discussionOutput } from './close-discussion.schema.ts'

/** Opens the discussion of a motion again: it was closed, or a ballot on it came to nothing. */
export const reopenDiscussion = defineAct({
  name: 'motion.reopen_discussion',
  input: discussionInput,
  output: discussionOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId }) {
    const motion = await lockMotion(act.tx, motionId)
    if (!motion) return act.refuse('common.not_found')
    await recordStep(act, motion, { step: 'discussion_reopened' })

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: {},
      output: { motionId },
    })
  },
})

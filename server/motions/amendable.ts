import { eq } from 'drizzle-orm'
import { ballot } from '#db/schema/ballot.ts'
import { type MotionRow, motionState } from '#server/ballots/motion-state.ts'
import { beforeBody } from '#server/ballots/rules/may-open.ts'
import type { Act } from '#server/platform/act-types.ts'

/** Refuses the act where the text of a motion takes no amendments: it is one itself, or its final ballot was opened. */
export async function amendable(act: Act, motion: MotionRow): Promise<void> {
  if (motion.kind === 'amendment') return act.refuse('motions.amendment_of_amendment')
  const held = await act.tx.$count(ballot, eq(ballot.motionId, motion.id))
  if (held > 0) return act.refuse('motions.final_ballot_opened')
  const state = await motionState(act.tx, motion)
  const before = beforeBody(state)
  if (before !== 'ok') return act.refuse(before)
  if (state === 'discussed') act.refuse('motions.discussion_over')
}

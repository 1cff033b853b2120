import type { MotionRow } from '#server/ballots/motion-state.ts'
import type { Act } from '#server/platform/act-types.ts'
import { amendmentsOf, awaitsApplication, isPending } from './amendments-of.ts'

/** Refuses the act while amendments to the motion's text are still to be voted on, or carried and not yet in it. */
export async function amendmentsSettled(act: Act, motion: MotionRow): Promise<void> {
  const { amendments } = await amendmentsOf(act.tx, motion.id)
  const carried = amendments.find(awaitsApplication)
  if (carried) return act.refuse('motions.amendment_not_applied', { number: carried.number })
  const pending = amendments.filter(isPending)
  if (pending.length > 0) act.refuse('motions.amendments_pending', { count: pending.length })
}

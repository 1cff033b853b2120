import { sectionAtHand } from '#server/assessments/section-at-hand.ts'
import { lockMotion, type MotionRow, motionState } from '#server/ballots/motion-state.ts'
import { beforeBody } from '#server/ballots/rules/may-open.ts'
import type { Act } from '#server/platform/act-types.ts'
import { amendmentsOf, awaitsApplication, isPending } from './amendments-of.ts'
import { locate } from './paragraphs.ts'

/**
 * Refuses to open a ballot on an amendment whose motion is not before the body, whose turn it is not, or whose
 * paragraph has changed since. One amendment is voted on at a time, and those carried are in the text before the next.
 */
export async function amendmentReady(act: Act, motion: MotionRow): Promise<void> {
  const amends = motion.amendsId === null ? undefined : await lockMotion(act.tx, motion.amendsId)
  if (!amends) return act.refuse('common.not_found')
  const before = beforeBody(await motionState(act.tx, amends))
  if (before !== 'ok') return act.refuse(before)
  const { amendments } = await amendmentsOf(act.tx, amends.id)
  const carried = amendments.find(awaitsApplication)
  if (carried) return act.refuse('motions.amendment_not_applied', { number: carried.number })
  const first = amendments.find(isPending)
  const own = amendments.find(({ motionId }) => motionId === motion.id)
  if (!own || !first) return act.refuse('common.not_found')
  if (first.motionId !== own.motionId) {
    return act.refuse('motions.amendment_out_of_order', { number: first.number })
  }
  const section = await sectionAtHand(act.tx, own.documentId)
  const found = section && locate(section.text.document, own)
  if (!found) return act.refuse('motions.paragraph_gone')
  if (found.changed) act.refuse('motions.paragraph_changed')
}

import { freezeMotionText } from '#server/ballots/freeze-motion-text.ts'
import { lockMotion, motionStanding } from '#server/ballots/motion-state.ts'
import { beforeBody } from '#server/ballots/rules/may-open.ts'
import { stepOf } from '#server/ballots/rules/states.ts'
import { amendmentsSettled } from '#server/motions/amendments-settled.ts'
import type { Act } from '#server/platform/act-types.ts'

/** What a decision takes over from the motion that the chair settles without a ballot. */
export type SettledMotion = { motionId: string; measureId: string | null; question: string }

/**
 * The motion that the chair settles without a ballot, as one that was agreed on the telephone: its text, if it has
 * one, is closed as a ballot would close it. Refuses the act where the motion is not open.
 */
export async function settledMotion(act: Act, motionId: string): Promise<SettledMotion> {
  const { tx, situationId } = act
  const motion = await lockMotion(tx, motionId)
  if (!motion || motion.situationId !== situationId) return act.refuse('decisions.motion_unknown')
  const standing = await motionStanding(tx, motion)
  const before = beforeBody(standing.state)
  if (before !== 'ok') return act.refuse(before)
  if (stepOf(standing, { step: 'settled' }, motion.secondsNeeded) === null) {
    return act.refuse('motions.seconds_missing', {
      missing: motion.secondsNeeded - standing.seconds,
    })
  }
  if (motion.kind === 'amendment') return act.refuse('motions.amendment_needs_ballot')
  await amendmentsSettled(act, motion)
  await freezeMotionText(act, motion)
  const { measureId, question } = motion

  return { motionId, measureId, question }
}

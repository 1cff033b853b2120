import { freezeMotionText } from '#server/ballots/freeze-motion-text.ts'
import { lockMotion, motionState } from '#server/ballots/motion-state.ts'
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
  const state = await motionState(tx, motion)
  if (state === 'withdrawn') return act.refuse('ballots.motion_withdrawn')
  if (state === 'balloting') return act.refuse('ballots.already_open')
  if (state === 'adopted' || state === 'rejected') return act.refuse('ballots.motion_decided')
  await freezeMotionText(act, motion)
  const { measureId, question } = motion

  return { motionId, measureId, question }
}

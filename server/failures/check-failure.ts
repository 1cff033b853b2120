import { lockMotion, motionState } from '#server/ballots/motion-state.ts'
import { takesBallot } from '#server/ballots/rules/motion-graph.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { RefusalCode } from '#server/platform/refusal.ts'
import { allEvidenceInside } from '#server/risks/all-evidence-inside.ts'
import { liesAhead } from '#server/risks/rules/ratings.ts'
import type { FailureWords } from './failure-words.schema.ts'

/**
 * Whether a determination may say this on a motion: the motion is of the situation, before its body and not being voted
 * on, so that what is voted on is what was read; its days have come; its evidence is the situation's.
 */
export const checkFailure = async (
  act: Act,
  motionId: string,
  { determinedOn, reply, evidenceIds }: FailureWords,
): Promise<'ok' | RefusalCode> => {
  const motion = await lockMotion(act.tx, motionId)
  if (!motion || motion.situationId !== act.situationId) return 'failures.motion_unknown'
  if (motion.kind !== 'substantive' || motion.measureId !== null) return 'failures.motion_other'
  if (!takesBallot(await motionState(act.tx, motion))) return 'failures.motion_settled'
  if (liesAhead(determinedOn, act.at) || liesAhead(reply.on, act.at)) return 'failures.day_ahead'

  return (await allEvidenceInside(act, evidenceIds)) ? 'ok' : 'failures.evidence_unknown'
}

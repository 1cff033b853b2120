import { motionStep } from '#db/schema/motion-step.ts'
import type { Act } from '#server/platform/act-types.ts'
import { type MotionRow, motionStanding } from './motion-state.ts'
import { beforeBody } from './rules/may-open.ts'
import type { MotionState, MotionStep } from './rules/motion-graph.ts'
import { type Standing, stepOf } from './rules/states.ts'

type Row = typeof motionStep.$inferInsert
/** A step and what belongs to it; what it does not need is left out. */
export type Step = Pick<Row, 'step'> &
  Partial<Pick<Row, 'leadsTo' | 'words' | 'ministryId' | 'dueOn' | 'meetingId' | 'otherId'>>

const missed: Readonly<Partial<Record<MotionStep, `motions.${string}`>>> = {
  discussion_closed: 'motions.discussion_closed',
  discussion_reopened: 'motions.discussion_open',
  returned: 'motions.not_referred',
  resumed: 'motions.not_adjourned',
  overridden: 'motions.override_leads_nowhere',
}

/**
 * Records what happens to a motion that the act has locked, and refuses the act where the graph of states does not
 * lead there.
 * @returns where the motion stands then
 */
export async function recordStep(act: Act, motion: MotionRow, step: Step): Promise<MotionState> {
  const standing = await motionStanding(act.tx, motion)
  const event = { step: step.step, to: step.leadsTo ?? null }
  const next = stepOf(standing, event, motion.secondsNeeded)
  if (next === null) return refuseStep(act, motion, standing, step.step)
  const { id: motionId, situationId } = motion
  await act.tx.insert(motionStep).values({
    ...{ words: '', ...step, id: act.newId(), situationId, motionId },
    ...{ memberId: act.actor.memberId, at: act.at, madeBy: act.id },
  })

  return next.state
}

/** Refuses an act because its step is none that a motion can take from where it stands. */
export function refuseStep(act: Act, motion: MotionRow, at: Standing, step: MotionStep): never {
  const missing = motion.secondsNeeded - at.seconds
  if (step === 'discussion_closed' && at.state === 'put' && missing > 0) {
    return act.refuse('motions.seconds_missing', { missing })
  }
  const before = beforeBody(at.state)

  return act.refuse(before === 'ok' ? (missed[step] ?? 'motions.overtaken') : before)
}

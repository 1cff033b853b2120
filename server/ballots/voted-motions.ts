import type { Transaction } from '#db/client.ts'
import { motionEvents } from './motion-events.ts'
import type { MotionState } from './rules/motion-graph.ts'
import { standingOf } from './rules/states.ts'

export type MotionStanding = {
  state: MotionState
  /** Whether it was adopted by a vote: a ballot, or silence that nobody broke; not by the chair alone. */
  isVoted: boolean
}

/** How motions stand, and whether a vote adopted them, now or at an entry of the record: what only a vote can found. */
export const votedMotions = async (
  tx: Transaction,
  motionIds: readonly string[],
  asOf?: number | undefined,
): Promise<(motionId: string) => MotionStanding> => {
  const events = await motionEvents(tx, motionIds, asOf)

  return (motionId) => {
    const all = events(motionId)
    const { state } = standingOf(0, all)
    const isVoted = state === 'adopted' && all.at(-1)?.step === 'ballot_adopted'
    return { state, isVoted }
  }
}

import type { Transaction } from '#db/client.ts'
import { motionEvents } from '#server/ballots/motion-events.ts'
import type { MotionState } from '#server/ballots/rules/motion-graph.ts'
import { standingOf } from '#server/ballots/rules/states.ts'

export type MotionStanding = {
  state: MotionState
  /** Whether it was adopted by a vote: a ballot, or silence that nobody broke; not by the chair alone. */
  isVoted: boolean
}

/** How motions stand as far as a determination goes, now or at an entry of the record. */
export const failureStandings = async (
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

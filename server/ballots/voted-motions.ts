import type { Transaction } from '#db/client.ts'
import { choicesOn } from '#server/choices/choices-on.ts'
import { motionEvents } from './motion-events.ts'
import type { MotionState } from './rules/motion-graph.ts'
import { standingOf } from './rules/states.ts'

export type MotionStanding = {
  state: MotionState
  /**
   * Whether it was adopted by a vote: a ballot, or silence that nobody broke; not by the chair alone, and not where a
   * ballot chose among options, of which "no" may have been the one that won.
   */
  isVoted: boolean
}

/** How motions stand, and whether a vote adopted them, now or at an entry of the record: what only a vote can found. */
export const votedMotions = async (
  tx: Transaction,
  motionIds: readonly string[],
  asOf?: number | undefined,
): Promise<(motionId: string) => MotionStanding> => {
  const events = await motionEvents(tx, motionIds, asOf)
  const choices = await choicesOn(tx, motionIds, asOf)
  const chosen = new Set(
    choices
      .filter(({ kind, verdict, lotDrawn }) => {
        return kind !== 'motion' && (verdict === 'adopted' || lotDrawn !== null)
      })
      .map(({ motionId }) => motionId),
  )

  return (motionId) => {
    const all = events(motionId)
    const { state } = standingOf(0, all)
    const isLast = all.at(-1)?.step === 'ballot_adopted'
    const isVoted = state === 'adopted' && isLast && !chosen.has(motionId)
    return { state, isVoted }
  }
}

import { checkConduct, deadlineOf } from './check-conduct.ts'
import type { FrozenBallot } from './check-frozen.ts'
import type { RevealedAct } from './check-openings.ts'
import { checkOutcome, type Outcome } from './check-outcome.ts'
import { gatherBallots, type RecordedBallot } from './gather-ballots.ts'
import type { Notebook } from './report.ts'

/** A ballot as it was checked; `outcome` is missing while it is open, or what it came to is not known. */
export type CheckedBallot = RecordedBallot & { outcome: Outcome | undefined }

/**
 * Checks every ballot: that each vote was cast while it was open, by a member of its electorate, on
 * the very snapshot that it froze, that it was extended and acted on only while that was possible, and
 * that the votes give the result that was recorded when they are counted again. Returns them by id.
 */
export function checkBallots(
  acts: readonly RevealedAct[],
  notebook: Notebook,
): Map<string, CheckedBallot> {
  const ballots = new Map<string, CheckedBallot>()
  let recounted = 0
  for (const [id, ballot] of gatherBallots(acts, notebook)) {
    const { closed } = ballot
    const recusedBefore = ballot.opened.terms?.recused.ministries ?? []
    checkConduct({ ...ballot, recusedBefore }, notebook)
    if (closed !== undefined) recounted++
    ballots.set(id, {
      ...ballot,
      outcome: closed && checkOutcome(ballot, closed, notebook),
    })
  }
  notebook.checked('ballots', { count: recounted })
  return ballots
}

/** What a ballot on a motion froze from around it. */
export const frozenIn = (ballot: RecordedBallot): FrozenBallot => ({
  opened: {
    ...ballot.opened,
    recused: ballot.opened.terms?.recused.ministries,
    recusedAreSeated: true,
    weights: ballot.opened.terms?.weights,
    proxies: ballot.opened.terms?.proxies,
  },
  closesAt: deadlineOf(ballot),
  closed: ballot.closed,
})

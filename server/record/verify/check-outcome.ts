import type { Verdict } from '../../ballots/rules/tally.ts'
import { canonicalJson } from '../canonical.ts'
import type { ClosedBallot } from './ballot-acts.ts'
import { checkSettledInTime } from './check-settled.ts'
import type { RecordedBallot } from './gather-ballots.ts'
import { pendingAtClose, recount } from './recount.ts'
import type { Notebook } from './report.ts'

/** What a ballot came to in the end, and at which entry that was certain. */
export type Outcome = { index: number; verdict: Verdict; counted: ClosedBallot['counted'] }

/**
 * Follows a ballot from its close to what it came to: the count again; where votes were yet to be
 * confirmed, the count once they were or their time was over; and the casting vote on a tie, where the
 * terms give one. Undefined while that is not known.
 */
export function checkOutcome(
  ballot: RecordedBallot,
  closed: ClosedBallot,
  notebook: Notebook,
): Outcome | undefined {
  const { opened, settled, deciding } = ballot
  const atClose = recount(ballot, closed, notebook)
  const pending = pendingAtClose(ballot, closed)
  if (opened.terms && canonicalJson(closed.said.pending) !== canonicalJson(pending)) {
    notebook.fault('pending_differs', { index: closed.index })
  }
  if (settled === undefined && pending.length > 0) return
  let last: ClosedBallot | NonNullable<typeof settled> = closed
  let count = atClose
  if (settled !== undefined) {
    const conducted = { ...ballot, closed, settled }
    checkSettledInTime(conducted, opened.terms, pending, notebook)
    count = recount(ballot, closed, notebook, settled)
    last = settled
  }
  const { index, verdict, counted } = last
  if (deciding === undefined) return { index, verdict, counted }
  const may = opened.terms?.casting === 'chair' && count?.tied === true && deciding.index > index
  if (!may) notebook.fault('casting_vote_not_allowed', { index: deciding.index })
  const broken = deciding.choice === 'yes' ? ('adopted' as const) : ('rejected' as const)

  return { index: deciding.index, verdict: may ? broken : verdict, counted }
}

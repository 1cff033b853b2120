import { beyondHeads } from '../../ballots/rules/beyond-heads.ts'
import { type BallotCount, countBallot } from '../../ballots/rules/count-ballot.ts'
import { lapsedIn, pendingIn } from '../../ballots/rules/referendum.ts'
import { plainTerms } from '../../ballots/rules/terms.ts'
import { overruledIn } from '../../objections/rules/objection.ts'
import { canonicalJson } from '../canonical.ts'
import type { ClosedBallot, RecordedCount } from './ballot-acts.ts'
import { deadlineOf } from './check-conduct.ts'
import type { RecordedBallot } from './gather-ballots.ts'
import type { Notebook } from './report.ts'

/**
 * Counts a ballot again, as it stood at its close or, given an act that settled it, as it stood then,
 * and names what differs from what was recorded. Undefined where it cannot be counted.
 */
export function recount(
  ballot: RecordedBallot,
  closed: ClosedBallot,
  notebook: Notebook,
  settled?: RecordedCount & { index: number },
): BallotCount | undefined {
  const { opened } = ballot
  const recorded = settled ?? closed
  const about = { index: recorded.index, ballot: opened.index }
  const { counted, counts, verdict, base, said } = recorded
  try {
    const again = countBallot({
      rule: opened.rule,
      mode: opened.mode,
      electorate: opened.electorate,
      presentAtOpening: opened.presentAtOpening,
      presentAtClose: closed.presentAtClose,
      votes: ballot.votes
        .filter((vote) => vote.index < closed.index)
        .map(({ id, ...vote }) => (id === undefined ? vote : { ...vote, id })),
      closesAt: deadlineOf(ballot),
      terms: opened.terms,
      recused: ballot.recusals
        .filter(({ index }) => index < closed.index)
        .map(({ ministry }) => ministry),
      lapsed: lapsedBy(ballot, recorded.index, settled !== undefined),
      overruled: overruledIn(ballot.objections.filter(({ index }) => index < closed.index)),
    })
    if (canonicalJson(again.counted) !== canonicalJson(counted)) {
      notebook.fault('recount_other_votes', about)
    }
    // what the record holds of a count since ballots have terms, beside what it always held
    const others = opened.terms === undefined ? [] : Object.entries(beyondHeads(again))
    const differs = others.some(
      ([name, value]) => canonicalJson(said[name]) !== canonicalJson(value),
    )
    if (canonicalJson(again.counts) !== canonicalJson(counts) || again.base !== base || differs) {
      notebook.fault('recount_other_numbers', about)
    }
    if (again.verdict !== verdict) {
      notebook.fault('recount_other_verdict', { ...about, recorded: verdict, now: again.verdict })
    }
    return again
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    notebook.fault('recount_impossible', about)
    return
  }
}

/** The ministries whose vote was yet to be confirmed when the ballot was closed. */
export const pendingAtClose = (ballot: RecordedBallot, closed: ClosedBallot): string[] =>
  pendingIn(
    ballot.votes.filter(({ index }) => index < closed.index),
    closed.counted,
    ballot.confirmations.filter(({ index }) => index < closed.index),
  )

const lapsedBy = ({ opened, votes, confirmations }: RecordedBallot, before: number, end: boolean) =>
  lapsedIn(
    votes,
    confirmations.filter(({ index }) => index < before),
    end ? (opened.terms ?? plainTerms([])).referendum.unconfirmed : 'stands',
  )

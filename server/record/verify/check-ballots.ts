import { capacityIn, countBallot } from '../../ballots/rules/count-ballot.ts'
import { canonicalJson } from '../canonical.ts'
import {
  type ClosedBallot,
  type OpenedBallot,
  type RecordedVote,
  readClosedBallot,
  readOpenedBallot,
  readVote,
} from './ballot-acts.ts'
import type { RevealedAct } from './check-openings.ts'
import { readActs } from './read-acts.ts'
import type { Notebook } from './report.ts'

/** A ballot put together from the acts about it; `closed` is missing while it is open. */
export type RecordedBallot = {
  opened: OpenedBallot
  votes: RecordedVote[]
  closed: ClosedBallot | undefined
}

/**
 * Checks every ballot: that each vote was cast while it was open, by a member of its electorate, on
 * the very snapshot that it froze, and that the votes give the result that was recorded when they
 * are counted again. Returns the ballots by id.
 */
export function checkBallots(
  acts: readonly RevealedAct[],
  notebook: Notebook,
): Map<string, RecordedBallot> {
  const ballots = new Map<string, RecordedBallot>()
  for (const opened of readActs(acts, 'ballot.open', readOpenedBallot, notebook)) {
    const { index, ballot } = opened
    const before = ballots.get(ballot)
    if (before === undefined) ballots.set(ballot, { opened, votes: [], closed: undefined })
    else notebook.fault('ballot_opened_twice', { index, twin: before.opened.index })
  }
  for (const vote of readActs(acts, 'vote.cast', readVote, notebook)) {
    const ballot = ballots.get(vote.ballot)
    if (ballot === undefined) notebook.fault('vote_without_ballot', { index: vote.index })
    else ballot.votes.push(vote)
  }
  for (const closed of readActs(acts, 'ballot.close', readClosedBallot, notebook)) {
    const ballot = ballots.get(closed.ballot)
    if (ballot === undefined) notebook.fault('close_without_ballot', { index: closed.index })
    else if (ballot.closed) {
      notebook.fault('ballot_closed_twice', { index: closed.index, twin: ballot.closed.index })
    } else ballot.closed = closed
  }
  let recounted = 0
  for (const ballot of ballots.values()) {
    checkVotes(ballot, notebook)
    if (ballot.closed === undefined) continue
    recount(ballot, ballot.closed, notebook)
    recounted++
  }
  notebook.checked('ballots', { count: recounted })
  return ballots
}

function checkVotes({ opened, votes, closed }: RecordedBallot, notebook: Notebook): void {
  for (const { index, at, caster, ministry, member, capacity, snapshot } of votes) {
    const about = { index, ballot: opened.index }
    if (index < opened.index) notebook.fault('vote_before_opening', about)
    if (closed !== undefined && index > closed.index) {
      notebook.fault('vote_after_close', { index, close: closed.index })
    }
    if (opened.closesAt !== null && at >= opened.closesAt) {
      notebook.fault('vote_too_late', { index, at, closesAt: opened.closesAt })
    }
    if (caster !== null && caster !== member) notebook.fault('vote_by_another', about)
    const seat = opened.electorate.find((one) => one.ministry === ministry)
    const entitled = seat === undefined ? null : capacityIn(seat, member)
    if (entitled === null) notebook.fault('vote_not_entitled', about)
    else if (entitled !== capacity) notebook.fault('vote_in_wrong_capacity', about)
    if (snapshot !== opened.snapshot) notebook.fault('vote_on_other_snapshot', about)
  }
}

function recount(ballot: RecordedBallot, closed: ClosedBallot, notebook: Notebook): void {
  const { opened, votes } = ballot
  const about = { index: closed.index, ballot: opened.index }
  if (closed.index < opened.index) notebook.fault('close_before_opening', about)
  if (closed.reason === 'deadline' && (opened.closesAt === null || closed.at < opened.closesAt)) {
    notebook.fault('closed_before_deadline', about)
  }
  const { counted, counts, verdict, base } = closed
  try {
    const again = countBallot({
      rule: opened.rule,
      mode: opened.mode,
      electorate: opened.electorate,
      presentAtOpening: opened.presentAtOpening,
      presentAtClose: closed.presentAtClose,
      votes: votes.filter((vote) => vote.index < closed.index),
      closesAt: opened.closesAt,
    })
    if (canonicalJson(again.counted) !== canonicalJson(counted)) {
      notebook.fault('recount_other_votes', about)
    }
    if (canonicalJson(again.counts) !== canonicalJson(counts) || again.base !== base) {
      notebook.fault('recount_other_numbers', about)
    }
    if (again.verdict !== verdict) {
      notebook.fault('recount_other_verdict', { ...about, recorded: verdict, now: again.verdict })
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    notebook.fault('recount_impossible', about)
  }
}

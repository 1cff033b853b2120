import { capacityIn } from '../../ballots/rules/standing-votes.ts'
import type { FrozenBallot } from './check-frozen.ts'
import type { RevealedAct } from './check-openings.ts'
import { checkOutcome, type Outcome } from './check-outcome.ts'
import { gatherBallots, type RecordedBallot } from './gather-ballots.ts'
import { deadlineOf } from './recount.ts'
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
    checkExtensions(ballot, notebook)
    checkVotes(ballot, notebook)
    checkLaterActs(ballot, notebook)
    if (closed !== undefined) {
      checkClose(ballot, closed, notebook)
      recounted++
    }
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
    weights: ballot.opened.terms?.weights,
  },
  closesAt: deadlineOf(ballot),
  closed: ballot.closed,
})

function checkVotes(ballot: RecordedBallot, notebook: Notebook): void {
  const { opened, votes, closed, recusals } = ballot
  const closesAt = deadlineOf(ballot)
  for (const { index, at, caster, ministry, member, capacity, snapshot } of votes) {
    const about = { index, ballot: opened.index }
    if (index < opened.index) notebook.fault('vote_before_opening', about)
    if (closed !== undefined && index > closed.index) {
      notebook.fault('vote_after_close', { index, close: closed.index })
    }
    if (closesAt !== null && at >= closesAt) {
      notebook.fault('vote_too_late', { index, at, closesAt })
    }
    if (caster !== null && caster !== member) notebook.fault('vote_by_another', about)
    const seat = opened.electorate.find((one) => one.ministry === ministry)
    const entitled = seat === undefined ? null : capacityIn(seat, member)
    const recused =
      opened.terms?.recused.ministries.includes(ministry) ||
      recusals.some((one) => one.ministry === ministry && one.index < index)
    if (entitled === null || recused) notebook.fault('vote_not_entitled', about)
    else if (entitled !== capacity) notebook.fault('vote_in_wrong_capacity', about)
    if (snapshot !== opened.snapshot) notebook.fault('vote_on_other_snapshot', about)
  }
}

/** A deadline is moved before it has passed, and only to a later instant. */
function checkExtensions({ opened, extensions, closed }: RecordedBallot, notebook: Notebook): void {
  let before = opened.closesAt
  for (const { index, at, closesAt } of extensions) {
    const ended = closed !== undefined && index > closed.index
    if (before === null || at >= before || closesAt <= before || ended) {
      notebook.fault('extension_not_allowed', { index, ballot: opened.index })
    }
    before = closesAt
  }
}

/** Who recuses themselves does so before the close, and who confirms a vote has one to confirm. */
function checkLaterActs(ballot: RecordedBallot, notebook: Notebook): void {
  const { opened, closed, recusals, confirmations, votes } = ballot
  for (const { index } of recusals) {
    if (index < opened.index || (closed !== undefined && index > closed.index)) {
      notebook.fault('act_out_of_turn', { index, ballot: opened.index })
    }
  }
  for (const { index, vote } of confirmations) {
    const known = votes.find((one) => one.id === vote)
    if (known === undefined || !known.provisional || known.index > index) {
      notebook.fault('act_out_of_turn', { index, ballot: opened.index })
    }
  }
}

function checkClose(
  ballot: RecordedBallot,
  closed: NonNullable<RecordedBallot['closed']>,
  notebook: Notebook,
): void {
  const { opened } = ballot
  const closesAt = deadlineOf(ballot)
  if (closed.index < opened.index) {
    notebook.fault('close_before_opening', { index: closed.index, ballot: opened.index })
  }
  if (closed.reason === 'deadline' && (closesAt === null || closed.at < closesAt)) {
    notebook.fault('closed_before_deadline', { index: closed.index, ballot: opened.index })
  }
}

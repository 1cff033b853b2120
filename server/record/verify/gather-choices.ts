import type { RevealedAct } from './check-openings.ts'
import {
  type ClosedChoice,
  type OpenedChoice,
  type RecordedChoice,
  type RecordedChoiceCount,
  type RecordedLot,
  readChoiceCount,
  readChoiceVote,
  readClosedChoice,
  readLot,
  readOpenedChoice,
} from './choice-acts.ts'
import {
  type Confirmation,
  type Extension,
  type Recusal,
  readConfirmation,
  readExtension,
  readRecusal,
} from './later-ballot-acts.ts'
import { readActs } from './read-acts.ts'
import { type Notebook, openNotebook } from './report.ts'

/** A ballot among options as it was put together from the acts about it; `closed` is missing while it is open. */
export type RecordedChoiceBallot = {
  opened: OpenedChoice
  votes: RecordedChoice[]
  extensions: Extension[]
  recusals: Recusal[]
  confirmations: Confirmation[]
  closed: ClosedChoice | undefined
  settled: RecordedChoiceCount | undefined
  lot: RecordedLot | undefined
}

/** Puts the ballots among options of a file together from the acts about them, in the order of the record, by id. */
export function gatherChoices(
  acts: readonly RevealedAct[],
  notebook: Notebook,
): Map<string, RecordedChoiceBallot> {
  const ballots = new Map<string, RecordedChoiceBallot>()
  for (const opened of readActs(acts, 'ballot.open_choice', readOpenedChoice, notebook)) {
    const { index, ballot } = opened
    const before = ballots.get(ballot)
    if (before) notebook.fault('ballot_opened_twice', { index, twin: before.opened.index })
    else ballots.set(ballot, withNothing(opened))
  }
  for (const name of ['vote.cast_choice', 'vote.cast_secret']) {
    for (const vote of readActs(acts, name, readChoiceVote, notebook)) {
      const ballot = ballots.get(vote.ballot)
      const fits = ballot?.opened.terms.secret === (vote.marks === null)
      if (ballot && fits) ballot.votes.push(vote)
      else notebook.fault('vote_without_ballot', { index: vote.index })
    }
  }
  for (const closed of readActs(acts, 'ballot.close_choice', readClosedChoice, notebook)) {
    const { index } = closed
    const ballot = ballots.get(closed.ballot)
    if (!ballot) notebook.fault('close_without_ballot', { index })
    else if (!ballot.closed) ballot.closed = closed
    else notebook.fault('ballot_closed_twice', { index, twin: ballot.closed.index })
  }
  for (const settled of readActs(acts, 'ballot.settle_choice', readChoiceCount, notebook)) {
    const { index } = settled
    const ballot = ballots.get(settled.ballot)
    if (!ballot) notebook.fault('act_without_ballot', { index })
    else if (!ballot.settled) ballot.settled = settled
    else notebook.fault('ballot_closed_twice', { index, twin: ballot.settled.index })
  }
  for (const lot of readActs(acts, 'ballot.draw_lot', readLot, notebook)) {
    const ballot = ballots.get(lot.ballot)
    const end = ballot?.settled ?? ballot?.closed
    if (ballot && end && !ballot.lot && end.index < lot.index) ballot.lot = lot
    else notebook.fault('lot_not_as_drawn', { index: lot.index })
  }
  gatherLater(acts, ballots)

  return ballots
}

/** What is done about ballots of all kinds: who gathers those on motions names what cannot be read, or is of none. */
function gatherLater(
  acts: readonly RevealedAct[],
  ballots: ReadonlyMap<string, RecordedChoiceBallot>,
): void {
  const aside = openNotebook()
  for (const one of readActs(acts, 'ballot.extend', readExtension, aside)) {
    ballots.get(one.ballot)?.extensions.push(one)
  }
  for (const one of readActs(acts, 'recusal.declare', readRecusal, aside)) {
    if (one) ballots.get(one.ballot)?.recusals.push(one)
  }
  for (const one of readActs(acts, 'vote.confirm', readConfirmation, aside)) {
    ballots.get(one.ballot)?.confirmations.push(one)
  }
}

const withNothing = (opened: OpenedChoice): RecordedChoiceBallot => ({
  ...{ opened, votes: [], extensions: [], recusals: [], confirmations: [] },
  ...{ closed: undefined, settled: undefined, lot: undefined },
})

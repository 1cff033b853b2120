import {
  type ClosedBallot,
  type OpenedBallot,
  type RecordedVote,
  readClosedBallot,
  readOpenedBallot,
  readVote,
} from './ballot-acts.ts'
import type { RevealedAct } from './check-openings.ts'
import {
  type CastingVote,
  type Confirmation,
  type Extension,
  type ObjectionEntry,
  type Recusal,
  readCastingVote,
  readConfirmation,
  readExtension,
  readObjectionStep,
  readRecusal,
  readSettlement,
  type Settlement,
} from './later-ballot-acts.ts'
import { readActs } from './read-acts.ts'
import type { Notebook } from './report.ts'

/** A ballot put together from the acts about it; `closed` is missing while it is open. */
export type RecordedBallot = {
  opened: OpenedBallot
  votes: RecordedVote[]
  extensions: Extension[]
  recusals: Recusal[]
  confirmations: Confirmation[]
  objections: ObjectionEntry[]
  closed: ClosedBallot | undefined
  settled: Settlement | undefined
  deciding: CastingVote | undefined
}

/**
 * Puts the ballots on motions of a file together from the acts about them, in the order of the record, by id. What is
 * done about ballots among options is named alike, and left to who gathers those (gather-choices.ts).
 */
export function gatherBallots(
  acts: readonly RevealedAct[],
  notebook: Notebook,
): Map<string, RecordedBallot> {
  const ballots = new Map<string, RecordedBallot>()
  for (const opened of readActs(acts, 'ballot.open', readOpenedBallot, notebook)) {
    const { index, ballot } = opened
    const before = ballots.get(ballot)
    if (before === undefined) ballots.set(ballot, withNothing(opened))
    else notebook.fault('ballot_opened_twice', { index, twin: before.opened.index })
  }
  const among = new Set(
    acts.filter(({ act }) => act === 'ballot.open_choice').map(({ thing }) => thing?.id),
  )
  const put = <T extends { index: number; ballot: string }>(
    found: readonly (T | undefined)[],
    take: (ballot: RecordedBallot, one: T) => void,
    orphan: 'vote_without_ballot' | 'close_without_ballot' | 'act_without_ballot',
  ) => {
    for (const one of found) {
      if (one === undefined) continue
      const ballot = ballots.get(one.ballot)
      if (ballot === undefined && among.has(one.ballot)) continue
      if (ballot === undefined) notebook.fault(orphan, { index: one.index })
      else take(ballot, one)
    }
  }
  const once = <T extends { index: number }>(before: T | undefined, one: T): T => {
    if (before) {
      notebook.fault('ballot_closed_twice', { index: one.index, twin: before.index })
    }
    return before ?? one
  }
  const later = 'act_without_ballot'

  put(
    readActs(acts, 'vote.cast', readVote, notebook),
    (ballot, vote) => {
      ballot.votes.push(vote)
    },
    'vote_without_ballot',
  )
  put(
    readActs(acts, 'ballot.close', readClosedBallot, notebook),
    (ballot, closed) => {
      ballot.closed = once(ballot.closed, closed)
    },
    'close_without_ballot',
  )
  put(
    readActs(acts, 'ballot.extend', readExtension, notebook),
    (ballot, extension) => {
      ballot.extensions.push(extension)
    },
    later,
  )
  put(
    readActs(acts, 'recusal.declare', readRecusal, notebook),
    (ballot, recusal) => {
      ballot.recusals.push(recusal)
    },
    later,
  )
  put(
    readActs(acts, 'vote.confirm', readConfirmation, notebook),
    (ballot, confirmation) => {
      ballot.confirmations.push(confirmation)
    },
    later,
  )
  for (const name of ['objection.rule_invalid', 'objection.appeal', 'objection.uphold']) {
    put(
      readActs(acts, name, readObjectionStep, notebook),
      (ballot, step) => {
        ballot.objections.push(step)
      },
      later,
    )
  }
  put(
    readActs(acts, 'ballot.settle', readSettlement, notebook),
    (ballot, settled) => {
      ballot.settled = once(ballot.settled, settled)
    },
    later,
  )
  put(
    readActs(acts, 'ballot.cast_deciding', readCastingVote, notebook),
    (ballot, deciding) => {
      ballot.deciding = once(ballot.deciding, deciding)
    },
    later,
  )

  return ballots
}

const withNothing = (opened: OpenedBallot): RecordedBallot => ({
  opened,
  votes: [],
  extensions: [],
  recusals: [],
  confirmations: [],
  objections: [],
  closed: undefined,
  settled: undefined,
  deciding: undefined,
})

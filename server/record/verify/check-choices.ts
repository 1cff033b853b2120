import { capacityIn } from '../../ballots/rules/standing-votes.ts'
import { countChoice, type Returned } from '../../choices/rules/count-choice.ts'
import { drawLot, lotCommitment, lotSeed } from '../../choices/rules/lot.ts'
import { withoutRecused } from '../../choices/rules/without-recused.ts'
import { toHex, utf8 } from '../bytes.ts'
import { canonicalJson } from '../canonical.ts'
import { sha256 } from '../sha256.ts'
import type { FrozenBallot } from './check-frozen.ts'
import type { RevealedAct } from './check-openings.ts'
import {
  type ClosedChoice,
  type OpenedChoice,
  type RecordedChoice,
  type RecordedLot,
  readChoiceVote,
  readClosedChoice,
  readLot,
  readOpenedChoice,
} from './choice-acts.ts'
import { type Recusal, readRecusal } from './later-ballot-acts.ts'
import { readActs } from './read-acts.ts'
import { type Notebook, openNotebook } from './report.ts'

/** A ballot among options as it was put together from the acts about it. */
export type RecordedChoiceBallot = {
  opened: OpenedChoice
  votes: RecordedChoice[]
  recusals: Recusal[]
  closed: ClosedChoice | undefined
  lot: RecordedLot | undefined
}

/**
 * Checks every ballot among options, election and secret ballot: that each vote was cast while it was
 * open, by a member of its electorate, on what it froze, in a secret one once a ministry and with as many
 * papers as voters; and that the votes or papers, counted again, give what was recorded, as does the lot
 * when it is drawn again from its seed. What a secret paper said can be counted, and whose it was cannot.
 * Returns them by id.
 */
export function checkChoices(
  acts: readonly RevealedAct[],
  notebook: Notebook,
): Map<string, RecordedChoiceBallot> {
  const ballots = gather(acts, notebook)
  let recounted = 0
  for (const ballot of ballots.values()) {
    checkVotes(ballot, notebook)
    checkRecusals(ballot, notebook)
    if (ballot.closed === undefined) continue
    checkClose(ballot, ballot.closed, notebook)
    recounted++
  }
  if (ballots.size > 0) notebook.checked('choices', { count: recounted })

  return ballots
}

/** What a ballot among options froze from around it. */
export const frozenChoice = ({ opened, closed }: RecordedChoiceBallot): FrozenBallot => {
  const { terms, ...rest } = opened
  return { opened: { ...rest, ...terms, terms: undefined }, closesAt: terms.closesAt, closed }
}

function gather(
  acts: readonly RevealedAct[],
  notebook: Notebook,
): Map<string, RecordedChoiceBallot> {
  const ballots = new Map<string, RecordedChoiceBallot>()
  for (const opened of readActs(acts, 'ballot.open_choice', readOpenedChoice, notebook)) {
    const { index, ballot } = opened
    const before = ballots.get(ballot)
    if (before) notebook.fault('ballot_opened_twice', { index, twin: before.opened.index })
    else ballots.set(ballot, { opened, ...nothingYet() })
  }
  for (const name of ['vote.cast_choice', 'vote.cast_secret']) {
    for (const vote of readActs(acts, name, readChoiceVote, notebook)) {
      const ballot = ballots.get(vote.ballot)
      const fits = ballot?.opened.terms.secret === (vote.marks === null)
      if (ballot && fits) ballot.votes.push(vote)
      else notebook.fault('vote_without_ballot', { index: vote.index })
    }
  }
  // Those that cannot be read, or are in no ballot, are told where ballots on motions are gathered.
  for (const recusal of readActs(acts, 'recusal.declare', readRecusal, openNotebook())) {
    if (recusal) ballots.get(recusal.ballot)?.recusals.push(recusal)
  }
  for (const closed of readActs(acts, 'ballot.close_choice', readClosedChoice, notebook)) {
    const { index } = closed
    const ballot = ballots.get(closed.ballot)
    if (!ballot) notebook.fault('close_without_ballot', { index })
    else if (!ballot.closed) ballot.closed = closed
    else notebook.fault('ballot_closed_twice', { index, twin: ballot.closed.index })
  }
  for (const lot of readActs(acts, 'ballot.draw_lot', readLot, notebook)) {
    const ballot = ballots.get(lot.ballot)
    if (ballot?.closed && !ballot.lot && ballot.closed.index < lot.index) ballot.lot = lot
    else notebook.fault('lot_not_as_drawn', { index: lot.index })
  }

  return ballots
}

const nothingYet = () => ({ votes: [], recusals: [], closed: undefined, lot: undefined })

function checkVotes(
  { opened, votes, recusals, closed }: RecordedChoiceBallot,
  notebook: Notebook,
): void {
  const { closesAt, electorate, secret } = opened.terms
  const voted = new Set<string>()
  for (const { index, at, caster, ministry, member, capacity, snapshot } of votes) {
    const about = { index, ballot: opened.index }
    if (index < opened.index) notebook.fault('vote_before_opening', about)
    if (closed && index > closed.index) {
      notebook.fault('vote_after_close', { index, close: closed.index })
    }
    if (closesAt !== null && at >= closesAt) {
      notebook.fault('vote_too_late', { index, at, closesAt })
    }
    if (caster !== null && caster !== member) notebook.fault('vote_by_another', about)
    const seat = electorate.find((one) => one.ministry === ministry)
    const entitled = seat === undefined ? null : capacityIn(seat, member)
    const recused = recusals.some((one) => one.ministry === ministry && one.index < index)
    if (entitled === null || recused) notebook.fault('vote_not_entitled', about)
    else if (entitled !== capacity) notebook.fault('vote_in_wrong_capacity', about)
    if (snapshot !== opened.snapshot) notebook.fault('vote_on_other_snapshot', about)
    if (secret && voted.has(ministry)) notebook.fault('voted_twice_in_secret', { index })
    voted.add(ministry)
  }
}

/** Who recuses themselves does so while it is open, and in a secret one only before their paper is among the others. */
function checkRecusals(
  { opened, votes, recusals, closed }: RecordedChoiceBallot,
  notebook: Notebook,
): void {
  for (const { index, ministry } of recusals) {
    const isOut = index < opened.index || (closed !== undefined && index > closed.index)
    const isSealed =
      opened.terms.secret && votes.some((one) => one.ministry === ministry && one.index < index)
    if (isOut || isSealed) notebook.fault('act_out_of_turn', { index, ballot: opened.index })
  }
}

const digest = (text: string): string => toHex(sha256(utf8(text)))

function checkClose(ballot: RecordedChoiceBallot, closed: ClosedChoice, notebook: Notebook): void {
  const { opened, lot } = ballot
  const before = ballot.recusals.filter((one) => one.index < closed.index)
  const recused = before.map(({ ministry }) => ministry)
  const terms = withoutRecused(opened.terms, recused)
  const { index, papers, presentAtClose } = closed
  const about = { index, ballot: opened.index }
  if (index < opened.index) notebook.fault('close_before_opening', about)
  if (closed.reason === 'deadline' && (terms.closesAt === null || closed.at < terms.closesAt)) {
    notebook.fault('closed_before_deadline', about)
  }
  const votes = ballot.votes.filter((vote) => vote.index < index)
  if (terms.secret) {
    const codes = new Set(papers.map(({ code }) => code))
    if (codes.size !== papers.length) notebook.fault('paper_code_twice', { index })
    if (papers.length !== votes.length) {
      notebook.fault('papers_not_as_roll', { index, papers: papers.length, voters: votes.length })
    }
  }
  const returned: Returned = terms.secret
    ? { papers, roll: votes.map(({ ministry }) => ministry) }
    : { votes: votes.flatMap(({ marks, ...vote }) => (marks === null ? [] : [{ ...vote, marks }])) }
  try {
    const again = countChoice(terms, returned, { presentAtClose })
    if (canonicalJson(again.counted) !== canonicalJson(closed.counted)) {
      notebook.fault('recount_other_votes', about)
    }
    if (canonicalJson(again.outcome) !== canonicalJson(closed.outcome)) {
      notebook.fault('recount_other_numbers', about)
    }
    if (again.verdict !== closed.verdict) {
      const { verdict } = again
      notebook.fault('recount_other_verdict', { ...about, recorded: closed.verdict, now: verdict })
    }
    if (lot === undefined) return
    const options = terms.options.map(({ id }) => id)
    const drawn = drawLot(lot.seed, options, digest)
    const { outcome } = countChoice(terms, returned, { presentAtClose, lot: drawn })
    const isAsDrawn =
      again.verdict === 'tied' &&
      lotCommitment(lot.salt, digest) === closed.commitment &&
      lotSeed(lot.salt, lot.words, digest) === lot.seed &&
      canonicalJson(drawn) === canonicalJson(lot.drawn) &&
      canonicalJson(outcome) === canonicalJson(lot.outcome)
    if (!isAsDrawn) notebook.fault('lot_not_as_drawn', { index: lot.index })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    notebook.fault('recount_impossible', about)
  }
}

import { lapsedIn } from '../../ballots/rules/referendum.ts'
import { plainTerms } from '../../ballots/rules/terms.ts'
import {
  type ChoiceCount,
  type ChoiceCounting,
  countChoice,
  type Returned,
} from '../../choices/rules/count-choice.ts'
import { drawLot, lotCommitment, lotSeed } from '../../choices/rules/lot.ts'
import { toHex, utf8 } from '../bytes.ts'
import { canonicalJson } from '../canonical.ts'
import { sha256 } from '../sha256.ts'
import { deadlineOf } from './check-conduct.ts'
import type { ClosedChoice, RecordedChoiceCount, RecordedLot } from './choice-acts.ts'
import type { RecordedChoiceBallot } from './gather-choices.ts'
import type { Notebook } from './report.ts'

const digest = (text: string): string => toHex(sha256(utf8(text)))

/** The parts of a count: of a ballot as it stood at its close or, once it is settled, by the answers until then. */
const partsOf = (
  { opened, votes, recusals, confirmations, extensions, settled }: RecordedChoiceBallot,
  closed: ClosedChoice,
  { index, isEnd }: { index: number; isEnd: boolean },
) => {
  const { terms } = opened
  const closesAt = deadlineOf({ opened: { closesAt: terms.closesAt }, extensions })
  const inTime = votes.filter((vote) => vote.index < closed.index)
  const unconfirmed = (terms.terms ?? plainTerms([])).referendum.unconfirmed
  const returned: Returned = terms.secret
    ? { papers: closed.papers, roll: inTime.map(({ ministry }) => ministry) }
    : {
        votes: inTime.flatMap(({ marks, ...vote }) => (marks === null ? [] : [{ ...vote, marks }])),
      }
  const counting: ChoiceCounting = {
    presentAtClose: closed.presentAtClose,
    recused: recusals.filter((one) => one.index < closed.index).map(({ ministry }) => ministry),
    lapsed: lapsedIn(
      inTime,
      confirmations.filter((one) => one.index < index),
      isEnd && settled ? unconfirmed : 'stands',
    ),
  }

  return { terms: { ...terms, closesAt }, returned, counting }
}

/**
 * Counts a ballot among options again, as it stood at its close or, given an act that settled it, as it stood then,
 * and names what differs from what was recorded. Undefined where it cannot be counted.
 */
export function recountChoice(
  ballot: RecordedChoiceBallot,
  closed: ClosedChoice,
  notebook: Notebook,
  settled?: RecordedChoiceCount,
): ChoiceCount | undefined {
  const recorded = settled ?? closed
  const { index, said } = recorded
  const about = { index, ballot: ballot.opened.index }
  try {
    const { terms, returned, counting } = partsOf(ballot, closed, {
      ...{ index, isEnd: settled !== undefined },
    })
    const again = countChoice(terms, returned, counting)
    if (canonicalJson(again.counted) !== canonicalJson(recorded.counted)) {
      notebook.fault('recount_other_votes', about)
    }
    // What the record holds of a count since there are terms, beside what it always held.
    const others = terms.terms === undefined ? [] : Object.entries(again.beyond)
    const differs = others.some(
      ([name, value]) => canonicalJson(said[name]) !== canonicalJson(value),
    )
    if (canonicalJson(again.outcome) !== canonicalJson(recorded.outcome) || differs) {
      notebook.fault('recount_other_numbers', about)
    }
    if (again.verdict !== recorded.verdict) {
      const { verdict } = again
      notebook.fault('recount_other_verdict', {
        ...about,
        recorded: recorded.verdict,
        now: verdict,
      })
    }
    return again
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    notebook.fault('recount_impossible', about)
    return
  }
}

/** Draws the lot again: there was a tie, its hidden half is the one that was committed to, and it gives that order and count. */
export function checkLot(
  ballot: RecordedChoiceBallot,
  {
    closed,
    last,
    verdict,
    lot,
  }: {
    closed: ClosedChoice
    last: RecordedChoiceCount
    /** As it was counted again. */
    verdict: string
    lot: RecordedLot
  },
  notebook: Notebook,
): void {
  const { index } = last
  const { terms, returned, counting } = partsOf(ballot, closed, { index, isEnd: true })
  const options = terms.options.map(({ id }) => id)
  const drawn = drawLot(lot.seed, options, digest)
  const { outcome } = countChoice(terms, returned, { ...counting, lot: drawn })
  const isAsDrawn =
    verdict === 'tied' &&
    lotCommitment(lot.salt, digest) === last.commitment &&
    lotSeed(lot.salt, lot.words, digest) === lot.seed &&
    canonicalJson(drawn) === canonicalJson(lot.drawn) &&
    canonicalJson(outcome) === canonicalJson(lot.outcome)
  if (!isAsDrawn) notebook.fault('lot_not_as_drawn', { index: lot.index })
}

import { pendingIn } from '../../ballots/rules/referendum.ts'
import { canonicalJson } from '../canonical.ts'
import { checkConduct, deadlineOf } from './check-conduct.ts'
import type { FrozenBallot } from './check-frozen.ts'
import type { RevealedAct } from './check-openings.ts'
import { checkSettledInTime } from './check-settled.ts'
import type { ClosedChoice } from './choice-acts.ts'
import { gatherChoices, type RecordedChoiceBallot } from './gather-choices.ts'
import { checkLot, recountChoice } from './recount-choice.ts'
import type { Notebook } from './report.ts'

/** What a ballot among options came to in the end, and at which entry that was certain. */
export type ChoiceEnd = { index: number; verdict: string; chosen: string[] }

/** A ballot among options as it was checked; `end` is missing while it is open, or what it came to is not known. */
export type CheckedChoice = RecordedChoiceBallot & { end: ChoiceEnd | undefined }

/**
 * Checks every ballot among options, election and secret ballot: that it was conducted as its opening and its terms
 * say, in a secret one with one vote a ministry and as many papers as voters; and that the votes or papers, counted
 * again, give what was recorded, as does the lot when it is drawn again from its seed. What a secret paper said can
 * be counted, and whose it was cannot. Returns them by id.
 */
export function checkChoices(
  acts: readonly RevealedAct[],
  notebook: Notebook,
): Map<string, CheckedChoice> {
  const ballots = new Map<string, CheckedChoice>()
  let recounted = 0
  for (const [id, ballot] of gatherChoices(acts, notebook)) {
    const { opened, closed } = ballot
    const { electorate, closesAt, terms } = opened.terms
    checkConduct(
      {
        ...ballot,
        opened: { index: opened.index, snapshot: opened.snapshot, electorate, closesAt },
        recusedBefore: terms?.recused.ministries ?? [],
      },
      notebook,
    )
    if (opened.terms.secret) checkSecret(ballot, notebook)
    if (closed !== undefined) recounted++
    ballots.set(id, { ...ballot, end: closed && endOf(ballot, closed, notebook) })
  }
  if (ballots.size > 0) notebook.checked('choices', { count: recounted })

  return ballots
}

/** What a ballot among options froze from around it. */
export const frozenChoice = ({ opened, extensions, closed }: CheckedChoice): FrozenBallot => {
  const { terms, recused, ...rest } = opened
  const shared = terms.terms
  const closesAt = deadlineOf({ opened: terms, extensions })

  return {
    opened: {
      ...{ ...rest, ...terms, terms: undefined },
      recused: shared?.recused.ministries ?? recused,
      recusedAreSeated: shared !== undefined,
      proxies: terms.secret ? undefined : shared?.proxies,
    },
    ...{ closesAt, closed },
  }
}

/** In secret a ministry votes once, nobody who has voted is recused, and there is a paper for each, each with its own code. */
function checkSecret(
  { opened, votes, closed, recusals }: RecordedChoiceBallot,
  notebook: Notebook,
): void {
  const voted = new Set<string>()
  for (const { index, ministry } of votes) {
    if (voted.has(ministry)) notebook.fault('voted_twice_in_secret', { index })
    voted.add(ministry)
  }
  for (const { index, ministry } of recusals) {
    const late = votes.some((vote) => vote.ministry === ministry && vote.index < index)
    if (late) notebook.fault('act_out_of_turn', { index, ballot: opened.index })
  }
  if (closed === undefined) return
  const { index, papers } = closed
  const voters = votes.filter((vote) => vote.index < index).length
  const codes = new Set(papers.map(({ code }) => code))
  if (codes.size !== papers.length) notebook.fault('paper_code_twice', { index })
  if (papers.length !== voters) {
    notebook.fault('papers_not_as_roll', { index, papers: papers.length, voters })
  }
}

/** Follows a ballot from its close to what it came to: confirmed where votes waited for that, and by lot where one was drawn. */
function endOf(
  ballot: RecordedChoiceBallot,
  closed: ClosedChoice,
  notebook: Notebook,
): ChoiceEnd | undefined {
  const { opened, settled, lot, confirmations } = ballot
  const shared = opened.terms.terms
  const atClose = recountChoice(ballot, closed, notebook)
  const before = (index: number) => confirmations.filter((one) => one.index < index)
  const pending = pendingIn(
    ballot.votes.filter(({ index }) => index < closed.index),
    closed.counted,
    before(closed.index),
  )
  if (shared && canonicalJson(closed.said.pending) !== canonicalJson(pending)) {
    notebook.fault('pending_differs', { index: closed.index })
  }
  if (settled === undefined && pending.length > 0) return
  if (settled)
    checkSettledInTime({ ...openedAt(ballot), closed, settled }, shared, pending, notebook)
  const count = settled ? recountChoice(ballot, closed, notebook, settled) : atClose
  const last = settled ?? closed
  const { index, verdict, chosen } = last
  if (lot === undefined) return { index, verdict, chosen }
  if (count) checkLot(ballot, { closed, last, verdict: count.verdict, lot }, notebook)

  return { index: lot.index, verdict: 'adopted', chosen: lot.chosen }
}

const openedAt = (ballot: RecordedChoiceBallot) => ({
  ...ballot,
  opened: { closesAt: ballot.opened.terms.closesAt },
})

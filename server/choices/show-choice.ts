import type { Names } from '#server/ballots/names.ts'
import type { Answered } from '#server/ballots/rules/referendum.ts'
import { lastOf } from '#server/ballots/rules/standing-votes.ts'
import { wholeVote } from '#server/ballots/rules/terms.ts'
import type { ChoiceRow, choiceVotes } from './choice-in-hand.ts'
import type { ChoiceRead } from './choice-read.schema.ts'
import type { ChoiceHeader } from './choices-where.ts'
import type { BeyondChoice, CountedChoice } from './rules/count-choice.ts'

type Both = { member: Names; ministry: Names }
/** What votes are shown with: which count, what ministries answered, and the papers there were. */
type Counting = {
  counted: readonly CountedChoice[]
  answers: readonly (Answered & { reason: string })[]
  papers: readonly { key: string }[]
}
type VoteOnRecord = Awaited<ReturnType<typeof choiceVotes>>[number]

/** What a ballot is counted by beside its kind, as pages show the terms of any ballot; null of before there were any. */
export const shownTerms = ({ terms, weights }: ChoiceRow): ChoiceRead['terms'] => {
  if (terms === null) return null
  const differ = weights.some(({ millionths }) => millionths !== wholeVote)
  const carries = differ || terms.proxies.held.length > 0 ? 'weight' : 'heads'

  return { ...terms, carries, weights, concurrence: [], casting: 'none' }
}

/** Open votes by name, in the order of the record; of a member's several votes for a ministry the last cast can count. */
export const shownChoices = (
  votes: readonly VoteOnRecord[],
  { counted, answers, papers }: Counting,
  names: Both,
): ChoiceRead['votes'] =>
  votes.map(({ id, ministryId, memberId, capacity, marks, explanation, provisional, ...vote }) => {
    const standing = counted.find(({ ministry }) => ministry === ministryId)
    const last = lastOf(
      votes.filter((one) => one.memberId === memberId && one.ministryId === ministryId),
    )
    const answer = answers.find((one) => one.vote === id)

    return {
      ...{ ministryId, ministryName: names.ministry(ministryId), capacity, marks, explanation },
      ...{ memberId, memberName: names.member(memberId), index: vote.index, provisional },
      ...{ stands: answer?.stands ?? null, standsReason: answer?.reason ?? '' },
      papers: papers.map(({ key }) => key).filter((key) => vote.papers.includes(key)),
      at: vote.at.toISOString(),
      counts: standing?.member === memberId && last?.index === vote.index,
    }
  })

/** The result with its place in the record; null while the ballot is open. */
export const shownResult = (
  { result, resultIndex }: ChoiceHeader,
  counted: BeyondChoice,
): ChoiceRead['result'] =>
  result && {
    verdict: result.verdict,
    outcome: result.outcome,
    reason: result.reason,
    ground: result.ground,
    ruling: result.ruling,
    papers: result.papers,
    // What results of before there were terms did not keep is counted from the same.
    beyond: result.beyond ?? counted,
    lotCommitment: result.lotCommitment,
    closedAt: result.closedAt.toISOString(),
    index: Number(resultIndex),
  }

/** The lot that was drawn, both halves of its seed told. */
export const shownLot = ({ result, lot, lotIndex }: ChoiceHeader): ChoiceRead['lot'] =>
  lot &&
  result && {
    words: lot.words,
    salt: result.lotSalt,
    seed: lot.seed,
    drawn: lot.drawn,
    outcome: lot.outcome,
    index: Number(lotIndex),
  }

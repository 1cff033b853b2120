import type { Names } from '#server/ballots/names.ts'
import type { ChoiceRow, choiceVotes } from './choice-in-hand.ts'
import type { ChoiceRead } from './choice-read.schema.ts'
import type { ChoiceHeader } from './choices-where.ts'
import type { CountedChoice } from './rules/count-choice.ts'

type Both = { member: Names; ministry: Names }
type VoteOnRecord = Awaited<ReturnType<typeof choiceVotes>>[number]

/** The electorate by name, with who was there, who is, and who has voted. */
export const shownSeats = (
  { electorate, presentAtOpening, weights }: ChoiceRow,
  {
    present,
    voted,
    recused,
  }: { present: readonly string[]; voted: readonly string[]; recused: readonly string[] },
  names: Both,
): ChoiceRead['electorate'] =>
  electorate
    .map(({ ministry, principal, deputies }) => ({
      ministryId: ministry,
      ministryName: names.ministry(ministry),
      principal: principal === null ? null : { id: principal, name: names.member(principal) },
      deputies: deputies.map((id) => ({ id, name: names.member(id) })),
      presentAtOpening: presentAtOpening.includes(ministry),
      presentNow: present.includes(ministry),
      voted: voted.includes(ministry),
      recused: recused.includes(ministry),
      holderId: null,
      millionths: weights.find((one) => one.ministry === ministry)?.millionths ?? 1_000_000,
    }))
    .sort((one, other) => one.ministryName.localeCompare(other.ministryName))

/** Open votes by name, in the order of the record; of a member's several votes the last can count. */
export const shownChoices = (
  votes: readonly VoteOnRecord[],
  counted: readonly CountedChoice[],
  names: Both,
): ChoiceRead['votes'] =>
  votes.map(({ ministryId, memberId, capacity, marks, explanation, at, index }) => {
    const standing = counted.find(({ ministry }) => ministry === ministryId)
    const last = votes.filter((other) => other.memberId === memberId).at(-1)

    return {
      ...{ ministryId, ministryName: names.ministry(ministryId) },
      ...{ memberId, memberName: names.member(memberId), capacity, marks, explanation, index },
      at: at.toISOString(),
      counts: standing?.member === memberId && last?.index === index,
    }
  })

/** The result with its place in the record; null while the ballot is open. */
export const shownOutcome = ({ result, resultIndex }: ChoiceHeader): ChoiceRead['result'] =>
  result && {
    verdict: result.verdict,
    outcome: result.outcome,
    reason: result.reason,
    ground: result.ground,
    ruling: result.ruling,
    papers: result.papers,
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

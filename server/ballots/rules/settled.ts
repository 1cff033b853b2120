import { type BallotToCount, type Choice, countBallot, type Seat } from './count-ballot.ts'
import { filledSeats } from './may-open.ts'

/**
 * The ministries whose vote could still come: of the electorate, not recused, with somebody to vote, in
 * the room if it is a meeting, and without a vote in time so far, their own or that of who speaks for them.
 */
export const yetToVote = (ballot: BallotToCount): string[] => {
  const { counted, represented, recused } = countBallot(ballot)
  const voted = [...counted, ...represented].map(({ ministry }) => ministry)

  return outstandingIn(ballot, [...voted, ...recused])
}

/**
 * The ministries of an electorate with somebody to vote, in the room if it is a meeting, that are not among those
 * whose vote is there or who stay out.
 */
export const outstandingIn = (
  {
    electorate,
    mode,
    presentAtClose,
  }: Pick<BallotToCount, 'mode'> & {
    electorate: readonly Seat[]
    presentAtClose: readonly string[]
  },
  heard: readonly string[],
): string[] => {
  const done = new Set(heard)
  const couldVote = filledSeats(electorate).filter(
    ({ ministry }) => mode === 'correspondence' || presentAtClose.includes(ministry),
  )
  return couldVote.map(({ ministry }) => ministry).filter((ministry) => !done.has(ministry))
}

/**
 * Whether no remaining vote can change the verdict (deliberation 3.11). It is enough to try four
 * ends: nobody else votes, or all the rest votes yes, or no, or abstains. The quorum is hardest to
 * reach when nobody else votes, adoption hardest when all vote no, rejection when all vote yes;
 * every mixture lies between them, in heads, in weight and in each group that must agree: a yes more
 * never harms there. `presentAtClose` is who is there now.
 */
export const isSettled = (ballot: BallotToCount): boolean => {
  const remaining = new Set(yetToVote(ballot))
  const seats = ballot.electorate.filter(({ ministry }) => remaining.has(ministry))
  const ends: (Choice | null)[] = [null, 'yes', 'no', 'abstain']
  const verdicts = ends.map((choice) => {
    if (choice === null) return countBallot(ballot).verdict
    const rest = seats.map((seat) => ({
      ministry: seat.ministry,
      member: seat.principal ?? seat.deputies[0] ?? '',
      choice,
      at: '',
    }))
    return countBallot({ ...ballot, votes: [...ballot.votes, ...rest] }).verdict
  })
  return new Set(verdicts).size === 1
}

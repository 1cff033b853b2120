import type { Judgement } from './changes-judgement.ts'
import { strengthOf } from './strength.ts'

/** How many strengths (0 to 3) apart makes graders disagree (domain.md G2, step 7). Our policy. */
export const disagreementFrom = 2

/** Whether graders lie two or more strengths apart on a dimension, or on the bearing on a link. */
export function areApart(judgements: readonly Judgement[]): boolean {
  const links = new Set(judgements.flatMap((one) => one.bearings.map(({ link }) => link)))
  const graded = (link: string | undefined) =>
    judgements.flatMap((one) => {
      const bearing = one.bearings.find((judged) => judged.link === link)?.bearing
      return link !== undefined && bearing === undefined
        ? []
        : [{ ...one, bearing: bearing ?? 'none' }]
    })
  const whole = graded(undefined)
  return (
    range(whole.map((one) => strengthOf(one, 'reliability'))) >= disagreementFrom ||
    range(whole.map((one) => strengthOf(one, 'credibility'))) >= disagreementFrom ||
    range(whole.map((one) => strengthOf(one, 'directness'))) >= disagreementFrom ||
    range(whole.map((one) => strengthOf(one, 'integrity'))) >= disagreementFrom ||
    [...links].some(
      (link) => range(graded(link).map((one) => strengthOf(one, 'bearing'))) >= disagreementFrom,
    )
  )
}

/**
 * Whether a piece of evidence still waits for a third grader: its graders lie apart, and nobody beyond
 * the first two is of a ministry of their own (domain.md G2, step 7).
 * @param judgements in the order in which each grader first gave theirs
 */
export const lacksThird = (judgements: readonly (Judgement & { ministry: string })[]): boolean => {
  const firstTwo = judgements.slice(0, 2).map(({ ministry }) => ministry)
  return (
    areApart(judgements) &&
    !judgements.slice(2).some(({ ministry }) => !firstTwo.includes(ministry))
  )
}

const range = (strengths: readonly number[]): number =>
  strengths.length === 0 ? 0 : Math.max(...strengths) - Math.min(...strengths)

import { areApart } from '../../evidence/rules/apart.ts'
import { changesJudgement, type Judgement } from '../../evidence/rules/changes-judgement.ts'

/** A version of a grade, with the reason where it replaced another. */
export type GradeVersion = Judgement & { grader: string; act: string; reason: string | null }

/** That a grader stands by a version of their grade. */
export type Kept = { grader: string; gradeAct: string; words: string }

/** One thing on which a grader moved, from the first grade to the present one. */
export type Move = {
  dimension: 'reliability' | 'credibility' | 'directness' | 'integrity' | 'bearing'
  /** The link, where it is its bearing that changed. */
  link: string | null
  from: string
  to: string
}

/** What one grader did once the others' grades were shown. */
export type Answer = {
  grader: string
  /** Null while they have said nothing. */
  answer: 'moved' | 'kept' | null
  moves: Move[]
  /** The reasons of every regrade, oldest first, and at last why the present one stands. */
  words: string[]
}

/**
 * The round in which graders who lay apart, blind, look at each other's grades and each says whether they
 * move or stand by theirs. Both the first and the present grades are kept.
 * @param versions every version that counts, of each grader from first to present
 * @returns null where there is nothing to reconcile: graders neither lay nor lie apart
 */
export const reconciliationOf = (
  versions: readonly GradeVersion[],
  kept: readonly Kept[],
): { isSettled: boolean; answers: Answer[] } | null => {
  const histories = [...Map.groupBy(versions, ({ grader }) => grader).values()]
  const first = histories.flatMap((history) => history.slice(0, 1))
  const present = histories.flatMap((history) => history.slice(-1))
  if (!areApart(first) && !areApart(present)) return null
  const answers = histories.flatMap((history) => answerOf(history, kept))
  return { isSettled: !areApart(present) || answers.every(({ answer }) => answer), answers }
}

function answerOf(history: readonly GradeVersion[], kept: readonly Kept[]): Answer[] {
  const [first] = history
  const present = history.at(-1)
  if (first === undefined || present === undefined) return []
  const { grader } = present
  const stood = kept.find((one) => one.grader === grader && one.gradeAct === present.act)
  const moves = movesBetween(first, present)
  const reasons = history.flatMap(({ reason }) => (reason ? [reason] : []))
  const hasMoved = history.some((one, at) => {
    const before = history[at - 1]
    return before !== undefined && changesJudgement(before, one)
  })
  return [
    {
      grader,
      answer: stood ? 'kept' : hasMoved ? 'moved' : null,
      moves,
      words: stood ? [...reasons, stood.words] : reasons,
    },
  ]
}

function movesBetween(first: Judgement, present: Judgement): Move[] {
  const whole = (['reliability', 'credibility', 'directness', 'integrity'] as const).flatMap(
    (dimension): Move[] =>
      first[dimension] === present[dimension]
        ? []
        : [{ dimension, link: null, from: `${first[dimension]}`, to: `${present[dimension]}` }],
  )
  const bearings = present.bearings.flatMap(({ link, bearing }): Move[] => {
    const before = first.bearings.find((one) => one.link === link)?.bearing
    return before === undefined || before === bearing
      ? []
      : [{ dimension: 'bearing', link, from: before, to: bearing }]
  })
  return [...whole, ...bearings]
}

import type { FrozenGrade } from '../../evidence/rules/frozen-evidence.ts'

/** What one grader gave, as far as two times are compared. */
export type GradeThen = Pick<
  FrozenGrade,
  'reliability' | 'credibility' | 'directness' | 'integrity' | 'rationale'
>

/** One grader of a piece of evidence: what they said then and say now; null where they said nothing, or it counts no more. */
export type GradeCompared = {
  grader: string
  ministry: string
  before: GradeThen | null
  after: GradeThen | null
  change: 'same' | 'changed' | 'added' | 'gone'
}

/**
 * The grades of a piece of evidence at two times, by grader: those of then in the order in which they were first given,
 * then those that came since. Whoever declared a conflict since is gone.
 */
export const gradesCompared = (
  then: readonly FrozenGrade[],
  now: readonly FrozenGrade[],
): GradeCompared[] => {
  const of = (grades: readonly FrozenGrade[], grader: string) =>
    grades.find((one) => one.grader === grader)
  const before = then.map((one): GradeCompared => {
    const { grader, ministry } = one
    const after = of(now, grader)
    if (!after) return { grader, ministry, before: said(one), after: null, change: 'gone' }
    const isSame = JSON.stringify(said(one)) === JSON.stringify(said(after))

    return {
      grader,
      ministry,
      before: said(one),
      after: said(after),
      change: isSame ? 'same' : 'changed',
    }
  })
  const since = now
    .filter(({ grader }) => !of(then, grader))
    .map((one): GradeCompared => {
      const { grader, ministry } = one

      return { grader, ministry, before: null, after: said(one), change: 'added' }
    })

  return [...before, ...since]
}

const said = ({ reliability, credibility, directness, integrity, rationale }: FrozenGrade) => ({
  reliability,
  credibility,
  directness,
  integrity,
  rationale,
})

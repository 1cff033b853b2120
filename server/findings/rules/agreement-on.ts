import { krippendorffAlpha } from '../../evidence/rules/agreement.ts'
import { type AgreementReading, agreementReading } from '../../evidence/rules/agreement-reading.ts'
import type { FrozenEvidence, FrozenGrade } from '../../evidence/rules/frozen-evidence.ts'
import { type Dimension, dimensions } from '../../evidence/rules/grade.ts'
import { strengthOf } from '../../evidence/rules/strength.ts'

export type Agreement = {
  dimension: Dimension
  /** Krippendorff's alpha, ordinal, over strengths; null where there is nothing to tell from. */
  alpha: number | null
  reading: AgreementReading | null
  /** How many judgements could be compared: evidence, or links for the bearing, judged twice. */
  compared: number
  graders: number
}

/**
 * How far graders agree on each dimension, over all of the evidence. Strengths are compared and not
 * the signs chosen, since A and B weigh the same and F is no middle of a scale; as ranks, since
 * nobody says that the steps between them are equal.
 */
export const agreementOn = (evidence: readonly FrozenEvidence[]): Agreement[] =>
  dimensions.map((dimension) => {
    const units = evidence.flatMap((piece): Unit[] =>
      dimension === 'bearing'
        ? piece.links.map((link) => ({ grades: piece.grades, link: link.id }))
        : [{ grades: piece.grades, link: null }],
    )
    const judged = units.map(({ grades, link }) => judgementsOf(grades, dimension, link))
    const graders = [...new Set(judged.flatMap((unit) => [...unit.keys()]))].sort()
    const alpha = krippendorffAlpha(
      graders.map((grader) => judged.map((unit) => unit.get(grader) ?? null)),
      'ordinal',
    )
    return {
      dimension,
      alpha,
      reading: agreementReading(alpha),
      compared: judged.filter((unit) => unit.size > 1).length,
      graders: graders.length,
    }
  })

type Unit = { grades: readonly FrozenGrade[]; link: string | null }

/** Each grader's strength on a dimension; of the bearing, only where they judged this link. */
function judgementsOf(
  grades: readonly FrozenGrade[],
  dimension: Dimension,
  link: string | null,
): Map<string, number> {
  return new Map(
    grades.flatMap((grade): [string, number][] => {
      const bearing = grade.bearings.find((one) => one.link === link)?.bearing
      if (link !== null && bearing === undefined) return []
      return [[grade.grader, strengthOf({ ...grade, bearing: bearing ?? 'none' }, dimension)]]
    }),
  )
}

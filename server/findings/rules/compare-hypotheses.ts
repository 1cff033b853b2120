import {
  type Consistency,
  diagnosticity,
  disagreement,
  inconsistency,
  meanConsistency,
} from './hypotheses.ts'

/** What one grader says of one piece of evidence under one hypothesis. */
export type HypothesisRating = {
  grader: string
  evidence: string
  hypothesis: string
  consistency: Consistency
}

export type Matrix = {
  hypotheses: readonly string[]
  /** With what each can count for, from 0 to 1. */
  evidence: readonly { id: string; weight: number }[]
  ratings: readonly HypothesisRating[]
}

export type Ranking = {
  /** Least inconsistent first; null while no evidence was rated under every hypothesis. */
  order: { hypothesis: string; inconsistency: number }[] | null
  /** The hypotheses that share the least inconsistency. */
  leading: string[]
}

export type Comparison = {
  /** All graders together. */
  together: Ranking
  /** Each grader by themselves: an average hides that two of them disagree. */
  apart: (Ranking & { grader: string })[]
  evidence: {
    id: string
    weight: number
    /** Null while it was not rated under every hypothesis. */
    diagnosticity: number | null
    /** Whether other hypotheses would lead without it. */
    decides: boolean
    cells: { hypothesis: string; consistency: number | null; disagreement: number }[]
  }[]
}

/**
 * Holds every piece of evidence against every hypothesis. Evidence counts towards the order only
 * once it was rated under all of them: what nobody tested must not lead for want of a test.
 */
export function compareHypotheses(matrix: Matrix): Comparison {
  const together = rankingOf(matrix)
  const graders = [...new Set(matrix.ratings.map((rating) => rating.grader))].sort()
  return {
    together,
    apart: graders.map((grader) => ({
      grader,
      ...rankingOf({
        ...matrix,
        ratings: matrix.ratings.filter((rating) => rating.grader === grader),
      }),
    })),
    evidence: matrix.evidence.map((piece) => {
      const means = meansOf(matrix, piece.id)
      return {
        ...piece,
        diagnosticity: means.includes(null) ? null : diagnosticity(means),
        decides: decides(matrix, piece.id, together.leading),
        cells: matrix.hypotheses.map((hypothesis, at) => ({
          hypothesis,
          consistency: means[at] ?? null,
          disagreement: disagreement(ratingsOf(matrix, piece.id, hypothesis)),
        })),
      }
    }),
  }
}

/** Sums of thirds that are equal on paper differ by less. */
const rounding = 1e-9

function rankingOf(matrix: Matrix): Ranking {
  const tested = matrix.evidence
    .map(({ id, weight }) => ({ weight, means: meansOf(matrix, id) }))
    .filter(({ means }) => !means.includes(null))
  if (tested.length === 0 || matrix.hypotheses.length === 0) return { order: null, leading: [] }
  const order = matrix.hypotheses
    .map((hypothesis, at) => ({
      hypothesis,
      inconsistency: inconsistency(
        tested.map(({ weight, means }) => ({ consistency: means[at] ?? null, weight })),
      ),
    }))
    .toSorted((left, right) => left.inconsistency - right.inconsistency)
  const least = order[0]?.inconsistency ?? 0
  return {
    order,
    leading: order
      .filter((one) => one.inconsistency - least < rounding)
      .map((one) => one.hypothesis),
  }
}

function decides(matrix: Matrix, evidence: string, leading: readonly string[]): boolean {
  const others = matrix.evidence.filter(({ id }) => id !== evidence)
  const without = rankingOf({ ...matrix, evidence: others }).leading
  return without.length > 0 && without.toSorted().join() !== leading.toSorted().join()
}

const meansOf = (matrix: Matrix, evidence: string): (number | null)[] =>
  matrix.hypotheses.map((hypothesis) => meanConsistency(ratingsOf(matrix, evidence, hypothesis)))

const ratingsOf = ({ ratings }: Matrix, evidence: string, hypothesis: string): Consistency[] =>
  ratings
    .filter((rating) => rating.evidence === evidence && rating.hypothesis === hypothesis)
    .map((rating) => rating.consistency)

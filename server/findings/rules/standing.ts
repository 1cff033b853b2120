import {
  awaitsThird,
  contestedDimensions,
  isPendingContrary,
  isProvisional,
} from './disagreement.ts'
import type { Level } from './graded.ts'
import type { GradedPiece } from './graded-piece.ts'
import { itemStrength } from './item-strength.ts'
import type { Reached } from './level-by-provider.ts'
import { levelByProvider, weighed } from './level-by-provider.ts'
import type { Line } from './lines.ts'
import { linesOf } from './lines.ts'
import type { Margin } from './margin.ts'
import { marginOf } from './margin.ts'
import { newestDayOf } from './newest-day.ts'
import type { Policy } from './policy.ts'
import type { SetOff } from './set-off.ts'
import { setOff } from './set-off.ts'

/** Where one element stands, with everything needed to say why. */
export type Standing = Reached & {
  /** Both ends while a third grader is awaited; equal to `level` otherwise. */
  low: Level
  high: Level
  supporting: Line<GradedPiece>[]
  contrary: Line<GradedPiece>[]
  setOff: SetOff<Line<GradedPiece>>
  margin: Margin
  /** Evidence graded, but weighing nothing: it drops out. */
  weightless: GradedPiece[]
  /** Evidence from a discredited source: it weighs nothing either. */
  discredited: GradedPiece[]
  contested: GradedPiece[]
  awaitingThird: GradedPiece[]
  provisional: GradedPiece[]
  pendingContrary: GradedPiece[]
  ungraded: GradedPiece[]
  /** Newest day that the evidence speaks of: imminence goes stale. */
  newestDay: string | null
}

/** Weighs all evidence on one element (domain.md G2). Order of the evidence never matters. */
export function standingOf(evidence: readonly GradedPiece[], policy: Policy): Standing {
  const supporting = linesOf(evidence, 'supports', policy)
  const contrary = linesOf(evidence, 'contrary', policy)
  const weights = weighed(evidence, policy)
  return {
    ...levelByProvider(weights, policy),
    low: levelAtEnd(evidence, 'low', policy),
    high: levelAtEnd(evidence, 'high', policy),
    supporting,
    contrary,
    setOff: setOff(supporting, contrary),
    margin: marginOf(
      weights,
      supporting.map((line) => line.originGroup),
      policy,
    ),
    weightless: evidence.filter(
      (piece) =>
        piece.discredited !== true && piece.grades.length > 0 && itemStrength(piece, policy) === 0,
    ),
    discredited: evidence.filter((piece) => piece.discredited === true),
    contested: evidence.filter((piece) => contestedDimensions(piece, policy).length > 0),
    awaitingThird: evidence.filter((piece) => awaitsThird(piece, policy)),
    provisional: evidence.filter((piece) => isProvisional(piece, policy)),
    pendingContrary: evidence.filter((piece) => isPendingContrary(piece, policy)),
    ungraded: evidence.filter((piece) => piece.discredited !== true && piece.grades.length === 0),
    newestDay: newestDayOf(evidence),
  }
}

/** The level if, wherever a third grader is awaited, the harshest or the mildest were right. */
const levelAtEnd = (evidence: readonly GradedPiece[], end: 'low' | 'high', policy: Policy): Level =>
  levelByProvider(
    weighed(evidence, policy, (piece) => (awaitsThird(piece, policy) ? end : 'median')),
    policy,
  ).level

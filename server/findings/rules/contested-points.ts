import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'
import { type Dimension, dimensions } from '../../evidence/rules/grade.ts'
import { agreementOn } from './agreement-on.ts'
import { awaitsThird, contestedDimensions } from './disagreement.ts'
import { piecesOf } from './pieces.ts'
import type { Policy } from './policy.ts'

/** Evidence on which graders lie far apart, or a dimension on which they agree too little. */
export type ContestedPoint = {
  /** What graders say now: an answer holds as long as it is what they said when it was given. */
  judged: string
} & (
  | {
      kind: 'evidence'
      evidence: string
      number: number
      title: string
      dimensions: Dimension[]
      awaitsThird: boolean
    }
  | { kind: 'dimension'; dimension: Dimension; alpha: number }
)

export type ContestedAnswer = {
  evidence: string | null
  dimension: Dimension | null
  judged: string
}

/**
 * What is contested by the rule of domain.md G2: a range of two or more between graders of a piece
 * of evidence, or an alpha that reads as contested. It never moves a level, and is to be answered
 * before a measure that rests on it is voted.
 */
export const contestedPoints = (
  evidence: readonly FrozenEvidence[],
  policy: Policy,
): ContestedPoint[] => [
  ...contestedEvidence(evidence, policy),
  ...agreementOn(evidence).flatMap(({ dimension, alpha, reading }): ContestedPoint[] =>
    alpha === null || reading !== 'contested'
      ? []
      : [{ kind: 'dimension', dimension, alpha, judged: alpha.toFixed(3) }],
  ),
]

/**
 * The answer to a contested point that still holds. One on evidence lapses with any change of its
 * grades; one on a dimension only when agreement falls further, since every grade moves an alpha.
 */
export const answerTo = <Answer extends ContestedAnswer>(
  point: ContestedPoint,
  answers: readonly Answer[],
): Answer | null =>
  answers.find((answer) =>
    point.kind === 'evidence'
      ? answer.evidence === point.evidence && answer.judged === point.judged
      : answer.dimension === point.dimension && Number(answer.judged) <= Number(point.judged),
  ) ?? null

function contestedEvidence(evidence: readonly FrozenEvidence[], policy: Policy): ContestedPoint[] {
  const pieces = piecesOf(evidence)
  return evidence.flatMap((frozen): ContestedPoint[] => {
    const own = pieces.filter(({ piece }) => piece.evidence === frozen.id).map(({ piece }) => piece)
    const apart = dimensions.filter((dimension) =>
      own.some((piece) => contestedDimensions(piece, policy).includes(dimension)),
    )
    if (apart.length === 0) return []
    const { id, number, title } = frozen
    return [
      {
        kind: 'evidence',
        evidence: id,
        number,
        title,
        dimensions: apart,
        awaitsThird: own.some((piece) => awaitsThird(piece, policy)),
        judged: judgedOn(frozen),
      },
    ]
  })
}

/** Every judgement of a piece of evidence in one line, whatever the order they came in. */
const judgedOn = ({ grades }: FrozenEvidence): string =>
  grades
    .map(({ grader, reliability, credibility, directness, integrity, bearings }) =>
      [
        grader,
        `${reliability}${credibility}`,
        directness,
        integrity,
        ...bearings.map(({ link, bearing }) => `${link}:${bearing}`).sort(),
      ].join(' '),
    )
    .sort()
    .join('\n')

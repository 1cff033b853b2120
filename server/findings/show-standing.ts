import type { ElementId } from './rules/elements.ts'
import type { GradedPiece } from './rules/graded-piece.ts'
import { itemStrength } from './rules/item-strength.ts'
import type { Line } from './rules/lines.ts'
import type { Policy } from './rules/policy.ts'
import { sentenceOf } from './rules/sentence.ts'
import type { Standing } from './rules/standing.ts'

/** Where an element stands, as a page shows it. */
export const showStanding = (element: ElementId, standing: Standing, policy: Policy) => {
  const line = (one: Line<GradedPiece>) => showLine(one, policy)
  const { level, low, high, byOrigin, byProvider, margin, newestDay } = standing
  return {
    element,
    level,
    low,
    high,
    byOrigin,
    byProvider,
    sentence: sentenceOf(element, standing),
    surviving: standing.setOff.surviving.map(line),
    answers: standing.setOff.answers.map(({ contrary, cancels }) => ({
      contrary: line(contrary),
      cancels: cancels === null ? null : line(cancels),
    })),
    losses: margin.losses.flatMap((loss) => {
      const lost = standing.supporting.find((one) => one.originGroup === loss.originGroup)
      return lost === undefined ? [] : [{ line: line(lost), level: loss.level }]
    }),
    fragility: margin.fragility,
    next: margin.next,
    weightless: standing.weightless.map(reference),
    discredited: standing.discredited.map(reference),
    ungraded: standing.ungraded.map(reference),
    provisional: standing.provisional.map(reference),
    contested: standing.contested.map(reference),
    awaitingThird: standing.awaitingThird.map(reference),
    pendingContrary: standing.pendingContrary.map(reference),
    newestDay,
  }
}

const showLine = (line: Line<GradedPiece>, policy: Policy) => ({
  originGroup: line.originGroup,
  strength: line.strength,
  evidence: line.evidence.map((piece) => ({
    ...reference(piece),
    strength: itemStrength(piece, policy),
  })),
})

const reference = ({ evidence, number, title }: GradedPiece) => ({
  evidenceId: evidence,
  number,
  title,
})

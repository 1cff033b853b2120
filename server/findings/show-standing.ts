import type { ElementId } from './rules/elements.ts'
import type { GradedPiece } from './rules/graded-piece.ts'
import { itemStrength } from './rules/item-strength.ts'
import type { Line } from './rules/lines.ts'
import type { Policy } from './rules/policy.ts'
import { sentenceOf } from './rules/sentence.ts'
import type { Standing } from './rules/standing.ts'

/** What a standing is shown under: the policy of its moment, and what is above the reader's ceiling, by id. */
type ShownUnder = { policy: Policy; above: ReadonlySet<string> }

/**
 * Where an element stands, as a page shows it. Of evidence above the reader's ceiling it is said that it counts and
 * nothing else.
 */
export const showStanding = (element: ElementId, standing: Standing, under: ShownUnder) => {
  const { reference, line } = shownUnder(standing, under)
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

function shownUnder({ supporting, contrary }: Standing, { policy, above }: ShownUnder) {
  const roots = [...supporting, ...contrary]
    .map(({ originGroup }) => originGroup)
    .filter((root) => above.has(root))
  const reference = ({ evidence, number, title }: GradedPiece) =>
    above.has(evidence)
      ? { evidenceId: null, number: 0, title: '' }
      : { evidenceId: evidence, number, title }
  const line = ({ originGroup, strength, evidence }: Line<GradedPiece>) => ({
    // Lines are told apart without telling which evidence is at their root.
    originGroup: above.has(originGroup) ? `above ${roots.indexOf(originGroup)}` : originGroup,
    strength,
    evidence: evidence.map((piece) => ({
      ...reference(piece),
      strength: itemStrength(piece, policy),
    })),
  })

  return { reference, line }
}

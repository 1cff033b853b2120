import type {
  FrozenEvidence,
  FrozenGrade,
  FrozenLink,
} from '../../evidence/rules/frozen-evidence.ts'
import { originGroups, unknownOrigin } from '../../evidence/rules/origin-group.ts'
import { provenanceChain } from '../../evidence/rules/provenance.ts'
import type { GradedPiece, SignedGrade } from './graded-piece.ts'

/** One link of one piece of evidence, ready to be weighed on its element. */
export type LinkedPiece = { link: FrozenLink; piece: GradedPiece }

/**
 * Every link of the evidence as a piece to weigh. Origin groups are derived again from the
 * provenance, never taken from the frozen field. A grade counts for a link only when its grader
 * judged the bearing on that link.
 */
export function piecesOf(evidence: readonly FrozenEvidence[]): LinkedPiece[] {
  const groups = originGroups(evidence)
  const discredited = discreditedEvidence(evidence)
  return evidence.flatMap((frozen) =>
    frozen.links.map((link) => ({
      link,
      piece: {
        evidence: frozen.id,
        number: frozen.number,
        title: frozen.title,
        direction: link.direction,
        originGroup: groups.get(frozen.id) ?? unknownOrigin,
        provider: frozen.provider ?? unknownOrigin,
        grades: gradesOn(link, frozen.grades),
        ...(discredited.has(frozen.id) ? { discredited: true } : {}),
        day: newestOf(frozen.dates),
      },
    })),
  )
}

/** The evidence that has a discredited source anywhere in its provenance (domain.md G4). */
export function discreditedEvidence(evidence: readonly FrozenEvidence[]): Set<string> {
  if (!evidence.some((piece) => piece.source.discredited === true)) return new Set()
  const byId = new Map(evidence.map((piece) => [piece.id, piece]))
  const fallen = evidence.filter((piece) =>
    provenanceChain(byId, piece.id).some((link) => link.source.discredited === true),
  )
  return new Set(fallen.map((piece) => piece.id))
}

function gradesOn(link: FrozenLink, grades: readonly FrozenGrade[]): SignedGrade[] {
  return grades.flatMap((grade) => {
    const judged = grade.bearings.find((bearing) => bearing.link === link.id)
    if (judged === undefined) return []
    const { grader, ministry, reliability, credibility, directness, integrity } = grade
    const { bearing } = judged
    return [{ grader, ministry, reliability, credibility, directness, integrity, bearing }]
  })
}

const newestOf = (dates: FrozenEvidence['dates']): string | null =>
  dates.eventTo ?? dates.eventFrom ?? dates.reportedOn

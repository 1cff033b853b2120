import { isAbove } from '../../evidence/rules/above.ts'
import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'
import { originGroups } from '../../evidence/rules/origin-group.ts'
import { provenanceChain } from '../../evidence/rules/provenance.ts'
import type { Crime } from '../../situations/rules/crimes.ts'
import type { CaseLevels, CaseOptions } from './case-levels.ts'
import { levelsOf } from './case-levels.ts'
import type { ElementId } from './elements.ts'
import { elementIds } from './elements.ts'
import type { Level } from './graded.ts'
import { standardPolicy } from './policy.ts'

/** A case: the frozen evidence and what humans determined about it; under the standard policy where none is named. */
export type Case = Partial<CaseOptions> & { evidence: readonly FrozenEvidence[] }

/** The case were a source discredited: all evidence with it anywhere in its provenance weighs 0. */
export function withoutSource<C extends Case>(given: C, sourceId: string): C {
  const byId = new Map(given.evidence.map((piece) => [piece.id, piece]))
  return silenced(given, (piece) =>
    provenanceChain(byId, piece.id).some((link) => link.source.id === sourceId),
  )
}

/** The case were an origin discredited: all evidence of the group weighs 0. */
export function withoutOriginGroup<C extends Case>(given: C, originGroup: string): C {
  const groups = originGroups(given.evidence)
  return silenced(given, (piece) => groups.get(piece.id) === originGroup)
}

/** The case without one grader's grades; what is left with one grader counts provisionally. */
export function withoutGrader<C extends Case>(given: C, grader: string): C {
  return {
    ...given,
    evidence: given.evidence.map((piece) => ({
      ...piece,
      grades: isAbove(piece)
        ? piece.grades
        : piece.grades.filter((grade) => grade.grader !== grader),
    })),
  }
}

export type Fall = {
  actor: string
  crime: Crime
  finding: { before: Level | null; after: Level | null }
  elements: { element: ElementId; before: Level; after: Level }[]
}

/**
 * What changes between a case and the same case without something: the elements and the finding
 * of each actor and crime, only where any differs (domain.md G4).
 */
export function whatFalls(given: Case, without: Case): Fall[] {
  const after = levelsOf(without.evidence, { policy: standardPolicy, ...without })
  return levelsOf(given.evidence, { policy: standardPolicy, ...given }).flatMap((before) => {
    const fall = fallOf(
      before,
      after.find((finding) => isSame(finding, before)),
    )
    return fall.elements.length > 0 || fall.finding.before !== fall.finding.after ? [fall] : []
  })
}

/**
 * Removes the grades, not the evidence: links and provenance of other evidence stay whole. What is above the reader's
 * ceiling never falls: that it did would tell whose it is.
 */
function silenced<C extends Case>(given: C, falls: (piece: FrozenEvidence) => boolean): C {
  return {
    ...given,
    evidence: given.evidence.map((piece) =>
      falls(piece) && !isAbove(piece) ? { ...piece, grades: [] } : piece,
    ),
  }
}

const isSame = (left: CaseLevels, right: CaseLevels): boolean =>
  left.actor === right.actor && left.crime === right.crime

function fallOf(before: CaseLevels, after: CaseLevels | undefined): Fall {
  const elements = elementIds
    .map((element) => ({
      element,
      before: before.levels[element],
      after: after?.levels[element] ?? 0,
    }))
    .filter((change) => change.before !== change.after)
  return {
    actor: before.actor,
    crime: before.crime,
    finding: { before: before.finding, after: after === undefined ? null : after.finding },
    elements,
  }
}

import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import type { Direction, Grade } from '#server/evidence/rules/grade.ts'
import type { ElementId } from '#server/findings/rules/elements.ts'
import type { Crime } from '#server/situations/rules/crimes.ts'
import { S, W } from './graded.ts'

type Shown = { element: ElementId; strength: 1 | 2 | 3; direction?: Direction; crime?: Crime }

type Given = {
  id: string
  source: string
  shows: Shown[]
  derivedFrom?: string
  firstHand?: boolean
  regroupedTo?: string
  provider?: string
  day?: string
  graders?: string[]
}

const bearing = { 1: 'weak', 2: 'medium', 3: 'strong' } as const

/** Frozen evidence of one actor, on which graders g1 (Justice) and g2 (Defence) agree. */
export function frozen(given: Given, at = 0): FrozenEvidence {
  const links = given.shows.map((shown) => ({
    id: `${given.id}:${shown.crime ?? 'crimes_against_humanity'}:${shown.element}`,
    actor: 'actor',
    crime: shown.crime ?? ('crimes_against_humanity' as const),
    element: shown.element,
    direction: shown.direction ?? ('supports' as const),
  }))
  const { bearing: _, ...judged } = S
  return {
    id: given.id,
    number: at + 1,
    title: given.id,
    source: { id: given.source, name: given.source, kind: 'organisation' },
    reported: '',
    dates: { eventFrom: given.day ?? null, eventTo: null, reportedOn: null },
    place: null,
    citation: null,
    provider: given.provider ?? given.source,
    derivedFrom: given.derivedFrom ?? null,
    firstHand: given.firstHand ?? true,
    regroupedTo: given.regroupedTo ?? null,
    regroupReason: null,
    originGroup: given.id,
    links,
    grades: (given.graders ?? ['g1', 'g2']).map((grader) => ({
      grader,
      ministry: `ministry of ${grader}`,
      ...judged,
      rationale: '',
      bearings: links.map((link, i) => ({
        link: link.id,
        bearing: bearing[given.shows[i]?.strength ?? 1],
      })),
    })),
    files: [],
  }
}

/** The same evidence with one grader's judgement replaced by another grade. */
export function regraded(evidence: FrozenEvidence, grader: string, grade: Grade): FrozenEvidence {
  const { bearing: on, ...judged } = grade
  return {
    ...evidence,
    grades: evidence.grades.map((given) =>
      given.grader === grader
        ? {
            ...given,
            ...judged,
            bearings: given.bearings.map(({ link }) => ({ link, bearing: on })),
          }
        : given,
    ),
  }
}

/** T13 of the specification: lines as strength and source, S1 to S7. */
export const t13: FrozenEvidence[] = [
  { id: 'radio', source: 'S1', shows: [on('E1', 3), on('E2', 3), on('E5', 3), on('E6', 2)] },
  { id: 'defector', source: 'S2', shows: [on('E1', 2)] },
  { id: 'wire', source: 'S5', shows: [on('E1', 1)] },
  { id: 'ceasefire', source: 'S6', shows: [on('E1', 2, 'contrary')] },
  { id: 'satellite', source: 'S3', shows: [on('E2', 3), on('E4', 3)] },
  { id: 'camp', source: 'S4', shows: [on('E2', 2), on('E4', 2), on('E5', 2)] },
  { id: 'lists', source: 'S2', shows: [on('E5', 3)] },
  { id: 'budget', source: 'S7', shows: [on('E6', 2)] },
].map(frozen)

function on(element: ElementId, strength: 1 | 2 | 3, direction: Direction = 'supports'): Shown {
  return { element, strength, direction }
}

export { W }

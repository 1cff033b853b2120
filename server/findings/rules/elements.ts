import type { Mark } from '../../evidence/rules/admiralty.ts'
import type { Crime } from '../../situations/rules/crimes.ts'
import { hasElements } from './crimes.ts'

/** The elements of an attempt, E1 to E6, abandonment as a defence, incitement on its own track. */
export const elementIds = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'] as const

export type ElementId = (typeof elementIds)[number]

/**
 * What an element is for: `finding` decides the finding, `urgency` tells how near and how able,
 * `defence` can only lower, `alone` is recorded on a track of its own (domain.md B2).
 */
export type ElementRole = 'finding' | 'urgency' | 'defence' | 'alone'

/** A legal source of an element: its citation is a message, its mark says how far to trust it. */
export type LegalSource = { key: string; mark: Mark }

export type Element = {
  id: ElementId
  role: ElementRole
  /** How many questions to the grader: findings.elements.<id>.questions.1, 2, … */
  questions: number
  legal: readonly LegalSource[]
  /** Risk factors of the United Nations Framework of Analysis (2014) that speak to it. */
  unFactors: readonly number[]
}

/**
 * The elements of domain.md B2. Texts are messages under findings.elements.<id>: name, definition,
 * questions, strong, medium, weak, against; legal citations under findings.legal.<key>.
 */
export const elements: Readonly<Record<ElementId, Element>> = {
  E1: {
    id: 'E1',
    role: 'finding',
    questions: 3,
    legal: [
      { key: 'rome_30', mark: 'law' },
      { key: 'mpc_501', mark: 'law' },
      { key: 'katanga_460', mark: 'law' },
    ],
    unFactors: [4, 10],
  },
  E2: {
    id: 'E2',
    role: 'finding',
    questions: 2,
    legal: [
      { key: 'rome_25_3_f', mark: 'law' },
      { key: 'mpc_501_step', mark: 'law' },
      { key: 'banda_96', mark: 'law' },
      { key: 'mandujano', mark: 'recalled' },
    ],
    unFactors: [7],
  },
  E3: {
    id: 'E3',
    role: 'urgency',
    questions: 3,
    legal: [{ key: 'proximity_tests', mark: 'recalled' }],
    unFactors: [8],
  },
  E4: {
    id: 'E4',
    role: 'urgency',
    questions: 1,
    legal: [{ key: 'mpc_impossibility', mark: 'law' }],
    unFactors: [5],
  },
  E5: {
    id: 'E5',
    role: 'finding',
    questions: 3,
    legal: [
      { key: 'rome_7', mark: 'law' },
      { key: 'genocide_2', mark: 'law' },
    ],
    unFactors: [9, 13],
  },
  E6: {
    id: 'E6',
    role: 'finding',
    questions: 2,
    legal: [
      { key: 'elements_7', mark: 'law' },
      { key: 'elements_7_note_6', mark: 'recalled' },
    ],
    unFactors: [11, 12],
  },
  E7: {
    id: 'E7',
    role: 'defence',
    questions: 3,
    legal: [
      { key: 'rome_25_3_f_abandonment', mark: 'law' },
      { key: 'mpc_renunciation', mark: 'recalled' },
    ],
    unFactors: [6],
  },
  E8: {
    id: 'E8',
    role: 'alone',
    questions: 2,
    legal: [
      { key: 'genocide_3_c', mark: 'law' },
      { key: 'nahimana', mark: 'law' },
      { key: 'outcome_138', mark: 'published' },
    ],
    unFactors: [],
  },
}

/**
 * The elements to which evidence may be linked for a crime. A crime without an element set takes
 * only urgency, means and incitement, which no finding rests on.
 */
export const elementsOpenTo = (crime: Crime): readonly ElementId[] =>
  hasElements(crime) ? elementIds : (['E3', 'E4', 'E8'] as const)

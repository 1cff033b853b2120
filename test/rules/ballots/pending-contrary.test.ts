import { describe, expect, it } from 'vitest'
import { pendingContraryIn } from '#server/ballots/rules/pending-contrary.ts'
import type { FrozenEvidence, FrozenGrade } from '#server/evidence/rules/frozen-evidence.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'

const grade = (grader: string): FrozenGrade => ({
  grader,
  ministry: `ministry of ${grader}`,
  reliability: 'B',
  credibility: 2,
  directness: 'direct',
  integrity: 'verified',
  rationale: 'Read in full.',
  bearings: [{ link: 'link', bearing: 'strong' }],
})
const piece = (number: number, change: Partial<FrozenEvidence>): FrozenEvidence => ({
  id: `evidence-${number}`,
  number,
  title: `Report ${number}`,
  source: { id: 'source', name: 'Agency', kind: 'agency' },
  reported: 'Police protected the market.',
  dates: { eventFrom: null, eventTo: null, reportedOn: null },
  place: null,
  citation: null,
  provider: null,
  derivedFrom: null,
  firstHand: true,
  regroupedTo: null,
  regroupReason: null,
  originGroup: `evidence-${number}`,
  links: [
    {
      id: 'link',
      actor: 'actor',
      crime: 'crimes_against_humanity',
      element: 'E1',
      direction: 'contrary',
    },
  ],
  grades: [grade('ada')],
  files: [],
  ...change,
})

describe('contrary evidence that waits for a second grader', () => {
  it('is named on the ballot, by number', () => {
    expect(pendingContraryIn([piece(7, {}), piece(3, {})], standardPolicy)).toEqual([
      { evidence: 'evidence-3', number: 3, title: 'Report 3' },
      { evidence: 'evidence-7', number: 7, title: 'Report 7' },
    ])
  })

  it('is not what two have graded, nor what supports the finding', () => {
    const links = [{ ...piece(1, {}).links[0], direction: 'supports' }] as FrozenEvidence['links']
    const twice = piece(1, { grades: [grade('ada'), grade('ben')] })
    expect(pendingContraryIn([twice, piece(2, { links })], standardPolicy)).toEqual([])
  })
})

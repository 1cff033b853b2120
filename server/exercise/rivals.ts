import type { Reliability } from '#server/evidence/rules/grade.ts'
import type { Consistency } from '#server/findings/rules/hypotheses.ts'

/** How some sources were judged once the inquiries had reported. */
export const sourceRatings: readonly {
  source: string
  at: string
  by: string
  reliability: Reliability
  reason: string
}[] = [
  {
    source: 'press',
    at: '2008-02-01T16:00:00Z',
    by: 'dana.whitlock',
    reliability: 'C',
    reason: 'Correspondents saw much themselves, and repeated one another for the rest.',
  },
  {
    source: 'police-command',
    at: '2008-02-01T16:10:00Z',
    by: 'dana.whitlock',
    reliability: 'D',
    reason: 'Speaks in its own cause; its figures of January did not stand.',
  },
  {
    source: 'cipev',
    at: '2008-11-20T12:00:00Z',
    by: 'dana.whitlock',
    reliability: 'A',
    reason: 'Witnesses under oath, its limits stated, contrary findings published with the rest.',
  },
  {
    source: 'ocha',
    at: '2008-11-20T12:10:00Z',
    by: 'dana.whitlock',
    reliability: 'B',
    reason: 'Careful, and for displacement a second letterhead of the Kenya Red Cross.',
  },
  {
    source: 'police-command',
    at: '2008-11-20T12:20:00Z',
    by: 'dana.whitlock',
    reliability: 'E',
    reason: 'The Commission found its denial of live fire contradicted by post-mortem reports.',
  },
]

/** What else would explain the attacks in the north Rift, named before the inquiries reported. */
export const rivals = {
  actor: 'north-rift',
  at: '2008-03-25T10:00:00Z',
  by: 'felix.moreau',
  statements: [
    'Anger after the announcement, without anybody’s plan',
    'Old quarrels over land, settled by neighbours on their own',
    'Defence against attacks that were expected',
  ],
} as const

/** In the order of `rivals.statements`, intent last. Two people held the evidence against each. */
export const rivalRatings: readonly {
  evidence: string
  at: string
  by: string
  values: readonly [Consistency, Consistency, Consistency, Consistency]
  rationale: string
}[] = [
  {
    evidence: 'hrw-planning',
    at: '2008-11-25T09:00:00Z',
    by: 'felix.moreau',
    values: [1, 2, 2, 5],
    rationale: 'Meetings before the vote are hard to square with anger after it.',
  },
  {
    evidence: 'hrw-planning',
    at: '2008-11-25T11:00:00Z',
    by: 'dana.whitlock',
    values: [2, 2, 3, 5],
    rationale: 'Those who met may have feared attacks; the account does not say.',
  },
  {
    evidence: 'ohchr-spontaneous',
    at: '2008-11-25T09:20:00Z',
    by: 'felix.moreau',
    values: [5, 3, 3, 2],
    rationale: 'A first wave within hours, in several towns at once, speaks for anger.',
  },
  {
    evidence: 'ohchr-spontaneous',
    at: '2008-11-25T11:20:00Z',
    by: 'dana.whitlock',
    values: [5, 4, 2, 2],
    rationale: 'It speaks of the first days only.',
  },
  {
    evidence: 'cipev-north',
    at: '2008-11-25T09:40:00Z',
    by: 'felix.moreau',
    values: [1, 2, 1, 5],
    rationale: 'Transport and payment are not what anger or fear would arrange.',
  },
  {
    evidence: 'cipev-north',
    at: '2008-11-25T11:40:00Z',
    by: 'dana.whitlock',
    values: [1, 2, 2, 5],
    rationale: 'The same methods in several districts.',
  },
  {
    evidence: 'cipev-spontaneous',
    at: '2008-11-25T10:00:00Z',
    by: 'felix.moreau',
    values: [4, 3, 3, 3],
    rationale: 'It leaves both open: spontaneous in some places, organised in others.',
  },
  {
    evidence: 'cipev-spontaneous',
    at: '2008-11-25T12:00:00Z',
    by: 'dana.whitlock',
    values: [5, 4, 'not_applicable', 2],
    rationale: 'Where it holds, it speaks against a plan.',
  },
]

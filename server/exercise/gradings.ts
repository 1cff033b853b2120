import type { GradingPart } from './shape.ts'

/**
 * Who was asked to grade in December, and what came of it: a regrade that leaves two graders apart and
 * summons a third, one who declined, two whom the day passed by, and one with a conflict of interest.
 */
export const gradings: readonly GradingPart[] = [
  {
    kind: 'ask',
    at: '2008-12-17T14:00:00Z',
    by: 'helene.marchetti',
    evidence: 'tribunal-agreement',
    members: ['lotte.berg', 'felix.moreau'],
    dueAt: '2009-01-09T17:00:00Z',
  },
  {
    kind: 'conflict',
    at: '2008-12-18T09:00:00Z',
    by: 'bruno.castell',
    source: 'dialogue',
    words:
      'From January to March I was lent to the secretariat of the talks and kept its accounts. I should not judge what it says.',
  },
  {
    kind: 'decline',
    at: '2008-12-18T11:00:00Z',
    by: 'felix.moreau',
    evidence: 'tribunal-agreement',
    reason: 'I advised on our comments to the draft and would be grading my own work.',
  },
  {
    kind: 'regrade',
    at: '2008-12-18T15:00:00Z',
    by: 'silvan.brandt',
    evidence: 'gbv-assessment',
    reliability: 'B',
    credibility: 2,
    directness: 'hearsay',
    integrity: 'partial',
    bearings: ['weak', 'weak', 'weak'],
    rationale: 'Shows the harm to civilians; attribution remains open.',
    reason:
      'Read again for the tribunal: most accounts were told to the assessors by volunteers in the camps, not by the women themselves.',
    departure: 'The body collected them itself, but from people to whom it had been told.',
  },
  {
    kind: 'keep',
    at: '2008-12-19T10:00:00Z',
    by: 'yusuf.karan',
    evidence: 'gbv-assessment',
    words:
      'Our medical desk saw the clinics’ registers behind a third of the accounts. I would call those first hand.',
  },
  {
    kind: 'ask',
    at: '2008-12-19T12:00:00Z',
    by: 'helene.marchetti',
    evidence: 'gbv-assessment',
    members: ['leila.haddane'],
    dueAt: '2009-01-12T17:00:00Z',
  },
  {
    kind: 'escalate',
    at: '2009-01-09T17:00:00Z',
    by: 'lotte.berg',
    evidence: 'tribunal-agreement',
  },
  { kind: 'escalate', at: '2009-01-12T17:00:00Z', by: 'leila.haddane', evidence: 'gbv-assessment' },
]

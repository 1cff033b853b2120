import type { DeterminationSubject } from '#server/findings/rules/determination.ts'
import type { Level } from '#server/findings/rules/graded.ts'

/** What members determined beside the computed levels; a level of null adopts what is computed. */
export const determinations: readonly {
  actor: string
  subject: DeterminationSubject
  at: string
  by: string
  level: Level | null
  reasons: string
}[] = [
  {
    actor: 'north-rift',
    subject: 'E7',
    at: '2008-02-06T11:00:00Z',
    by: 'felix.moreau',
    level: 0,
    reasons:
      'Party leaders promised on behalf of others, and under pressure from outside. No group has disarmed, and attacks went on after the signing. Neither voluntary nor complete: I hold that nothing is established. Felix Moreau.',
  },
  {
    actor: 'north-rift',
    subject: 'finding',
    at: '2008-11-24T10:00:00Z',
    by: 'helene.marchetti',
    level: null,
    reasons:
      'Adopted after the Commission reported, with the graders’ disagreement and the rival explanations read. It convicts nobody; what is missing for more is a line on policy that does not rest on the same witnesses. Hélène Marchetti.',
  },
]

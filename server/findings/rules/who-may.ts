import { graderRoles } from '../../evidence/rules/who-may.ts'
import type { WhoMay } from '../../members/rules/roles.ts'

/** Findings are computed, never written: what is written is what members answer to them. */
export const whoMay = {
  'finding.list': { scope: 'situation', roles: ['member'] },
  'finding.what_falls': { scope: 'situation', roles: ['member'] },
  'finding.fall': { scope: 'situation', roles: ['member'] },
  'finding.agreement': { scope: 'situation', roles: ['member'] },
  'finding.answer_contested': {
    scope: 'situation',
    roles: ['convenor', 'drafter', 'representative', 'adviser'],
  },
  'finding.determinations': { scope: 'situation', roles: ['member'] },
  'finding.determine': { scope: 'situation', roles: ['convenor', 'representative', 'adviser'] },
  'finding.withdraw_determination': {
    scope: 'situation',
    roles: ['convenor', 'representative', 'adviser'],
  },
  'hypothesis.list': { scope: 'situation', roles: ['member'] },
  'hypothesis.propose': {
    scope: 'situation',
    roles: ['convenor', 'drafter', 'representative', 'adviser'],
  },
  'hypothesis.withdraw': { scope: 'situation', roles: ['convenor', 'drafter', 'adviser'] },
  'hypothesis.rate': { scope: 'situation', roles: graderRoles },
} as const satisfies WhoMay

import type { WhoMay } from '../../members/rules/roles.ts'

/** Measures are proposed by those who draft, convene or represent; everybody in the situation reads. */
export const whoMay = {
  'measure.propose': { scope: 'situation', roles: ['convenor', 'drafter', 'representative'] },
  'measure.revise': { scope: 'situation', roles: ['convenor', 'drafter', 'representative'] },
  'measure.withdraw': { scope: 'situation', roles: ['convenor', 'drafter', 'representative'] },
  'measure.get': { scope: 'situation', roles: ['member'] },
  'measure.list': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

import type { WhoMay } from '../../members/rules/roles.ts'

/**
 * Measures are proposed by those who draft, convene or represent; everybody in the situation reads. A body's own tools
 * are kept by the focal point, and read by everybody.
 */
export const whoMay = {
  'measure.propose': { scope: 'situation', roles: ['convenor', 'drafter', 'representative'] },
  'measure.revise': { scope: 'situation', roles: ['convenor', 'drafter', 'representative'] },
  'measure.withdraw': { scope: 'situation', roles: ['convenor', 'drafter', 'representative'] },
  'tool.add': { scope: 'installation', roles: ['convenor'] },
  'tool.revise': { scope: 'installation', roles: ['convenor'] },
  'tool.retire': { scope: 'installation', roles: ['convenor'] },
  'tool.list': { scope: 'installation', roles: ['member'] },
  'measure.get': { scope: 'situation', roles: ['member'] },
  'measure.list': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

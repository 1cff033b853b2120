import type { WhoMay } from '../../members/rules/roles.ts'

const writers = ['convenor', 'drafter', 'representative', 'adviser'] as const

/** Options are laid side by side by whoever works on the situation, and read by everybody in it. */
export const whoMay = {
  'comparison.write': { scope: 'situation', roles: writers },
  'comparison.revise': { scope: 'situation', roles: writers },
  'comparison.list': { scope: 'situation', roles: ['member'] },
  'comparison.get': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

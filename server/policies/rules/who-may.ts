import type { WhoMay } from '../../members/rules/roles.ts'

/**
 * Everybody reads the policy constants. The focal point adopts what a body decided: who keeps the accounts sees no
 * decision, and so cannot say that one was taken.
 */
export const whoMay = {
  'policy.list': { scope: 'installation', roles: ['member'] },
  'policy.form': { scope: 'installation', roles: ['convenor'] },
  'policy.preview': { scope: 'installation', roles: ['convenor'] },
  'policy.adopt': { scope: 'installation', roles: ['convenor'] },
} as const satisfies WhoMay

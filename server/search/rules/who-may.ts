import type { WhoMay } from '../../members/rules/roles.ts'

/** Everybody searches; what they find is decided thing by thing, where it is stored. */
export const whoMay = {
  'search.find': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

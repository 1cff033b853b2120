import type { WhoMay } from '#server/members/rules/roles.ts'

/** A report holds of each situation what its reader may see of it, so whoever is a member may ask for one. */
export const whoMay = {
  'report.get': { scope: 'installation', roles: ['member'] },
  'report.export': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

import type { WhoMay } from '#server/members/rules/roles.ts'

/** What leaves of a situation: its dossier for those who answer for it, a release by the convenor and with a reason. */
export const whoMay = {
  'situation.export': { scope: 'situation', roles: ['convenor', 'representative', 'auditor'] },
  'release.draft': { scope: 'situation', roles: ['convenor'] },
  'release.make': { scope: 'situation', roles: ['convenor'] },
  'release.list': { scope: 'situation', roles: ['member'] },
  'release.export': { scope: 'situation', roles: ['convenor', 'auditor'] },
} as const satisfies WhoMay

import type { WhoMay } from '#server/members/rules/roles.ts'

/** Counterparts: the focal point keeps the register, the convenor of a situation speaks with them in it. */
export const whoMay = {
  'counterpart.add': { scope: 'installation', roles: ['convenor'] },
  'counterpart.revise': { scope: 'installation', roles: ['convenor'] },
  'counterpart.list': { scope: 'installation', roles: ['member'] },
  'counterpart.share': { scope: 'situation', roles: ['convenor'] },
  'counterpart.log_reply': { scope: 'situation', roles: ['convenor'] },
  'counterpart.coordinate': { scope: 'situation', roles: ['convenor'] },
  'counterpart.verify_dossier': { scope: 'situation', roles: ['convenor', 'adviser'] },
  'counterpart.dossier_files': { scope: 'situation', roles: ['member'] },
  'counterpart.exchanges': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

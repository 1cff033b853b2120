import type { WhoMay } from '../../members/rules/roles.ts'

const raters = ['convenor', 'drafter', 'representative', 'adviser'] as const

/**
 * The risk track. Whoever contributes evidence may rate; that a risk is serious, and what calls a meeting by
 * itself, is for the convenor; everybody in the situation reads.
 */
export const whoMay = {
  'risk.rate': { scope: 'situation', roles: raters },
  'serious_risk.determine': { scope: 'situation', roles: ['convenor'] },
  'serious_risk.withdraw': { scope: 'situation', roles: ['convenor'] },
  'tripwire.set': { scope: 'situation', roles: ['convenor'] },
  'tripwire.withdraw': { scope: 'situation', roles: ['convenor'] },
  'tripwire.spring': { scope: 'situation', roles: ['system'] },
  'risk.list': { scope: 'situation', roles: ['member'] },
  'serious_risk.list': { scope: 'situation', roles: ['member'] },
  'tripwire.list': { scope: 'situation', roles: ['member'] },
  'tripwire.list_waiting': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

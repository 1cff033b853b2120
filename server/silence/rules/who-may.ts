import type { WhoMay } from '../../members/rules/roles.ts'

/**
 * The convenor circulates, withdraws and telephones; representatives of entitled ministries object and reserve (of them
 * only who held a seat as it was circulated); the worker ends it at the deadline.
 */
export const whoMay = {
  'silence.circulate': { scope: 'situation', roles: ['convenor'] },
  'silence.withdraw': { scope: 'situation', roles: ['convenor'] },
  'silence.log_call': { scope: 'situation', roles: ['convenor'] },
  'silence.object': { scope: 'situation', roles: ['representative'] },
  'silence.reserve': { scope: 'situation', roles: ['representative'] },
  'silence.end': { scope: 'situation', roles: ['system'] },
  'silence.remind': { scope: 'situation', roles: ['system'] },
  'silence.get': { scope: 'situation', roles: ['member'] },
  'silence.list': { scope: 'situation', roles: ['member'] },
  'silence.waiting': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

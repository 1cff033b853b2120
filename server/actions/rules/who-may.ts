import type { WhoMay } from '../../members/rules/roles.ts'

// Of the others only members of the ministry that owns the action.
const owners = ['convenor', 'drafter', 'representative', 'adviser'] as const

/** The convenor gives, moves and puts off what is to be done; whoever owns it says that it is. */
export const whoMay = {
  'action_point.add': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'action_point.complete': { scope: 'situation', roles: owners },
  'action_point.reassign': { scope: 'situation', roles: ['convenor'] },
  'action_point.postpone': { scope: 'situation', roles: ['convenor'] },
  'action_point.remind': { scope: 'situation', roles: ['system'] },
  'action_point.list': { scope: 'installation', roles: ['member'] },
  'action_point.list_waiting': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

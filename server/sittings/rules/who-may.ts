import type { WhoMay } from '../../members/rules/roles.ts'

const inTheRoom = ['convenor', 'drafter', 'representative', 'adviser', 'observer'] as const
const atTheTable = ['convenor', 'drafter', 'representative', 'adviser'] as const

/**
 * The convenor starts a meeting; whoever presides leads it from then on, whatever their role (`maySteer`). Everybody
 * in the situation notes when they come and go; observers do not speak.
 */
export const whoMay = {
  'meeting.start': { scope: 'situation', roles: ['convenor'] },
  'meeting.turn_to': { scope: 'situation', roles: atTheTable },
  'meeting.adjourn': { scope: 'situation', roles: atTheTable },
  'meeting.resume': { scope: 'situation', roles: atTheTable },
  'meeting.end': { scope: 'situation', roles: atTheTable },
  'meeting.hand_over_chair': { scope: 'situation', roles: atTheTable },
  'meeting.check_in': { scope: 'situation', roles: inTheRoom },
  'meeting.check_out': { scope: 'situation', roles: inTheRoom },
  'speaking.request': { scope: 'situation', roles: atTheTable },
  'speaking.withdraw': { scope: 'situation', roles: atTheTable },
  'speaking.give_floor': { scope: 'situation', roles: atTheTable },
  'speaking.end': { scope: 'situation', roles: atTheTable },
  'speaking.close_list': { scope: 'situation', roles: atTheTable },
  'meeting.room': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

import type { WhoMay } from '../../members/rules/roles.ts'

const inside = ['convenor', 'drafter', 'representative', 'adviser', 'observer'] as const

/** Whoever is asked answers for themselves; everybody inside sees who comes. The worker reminds. */
export const whoMay = {
  'invitation.reply': { scope: 'situation', roles: inside },
  'invitation.send_deputy': { scope: 'situation', roles: inside },
  'invitation.list': { scope: 'situation', roles: ['member'] },
  'meeting.remind': { scope: 'situation', roles: ['system'] },
  'calendar.renew_feed': { scope: 'installation', roles: ['member'] },
  'calendar.revoke_feed': { scope: 'installation', roles: ['member'] },
  'calendar.get_feed': { scope: 'installation', roles: ['member'] },
  'calendar.entries': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

import type { WhoMay } from '../../members/rules/roles.ts'

/** The convenor calls meetings and takes attendance; everybody in the situation reads. */
export const whoMay = {
  'meeting.convene': { scope: 'situation', roles: ['convenor'] },
  'meeting.revise': { scope: 'situation', roles: ['convenor'] },
  'meeting.cancel': { scope: 'situation', roles: ['convenor'] },
  'meeting.take_attendance': { scope: 'situation', roles: ['convenor'] },
  'meeting.open_minutes': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'meeting.get': { scope: 'situation', roles: ['member'] },
  'meeting.get_minutes': { scope: 'situation', roles: ['member'] },
  'meeting.calendar': { scope: 'situation', roles: ['member'] },
  'meeting.list': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

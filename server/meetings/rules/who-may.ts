import type { WhoMay } from '../../members/rules/roles.ts'

/** The convenor calls meetings and takes attendance; a ministry answers for itself; everybody in the situation reads. */
export const whoMay = {
  'meeting.convene': { scope: 'situation', roles: ['convenor'] },
  // Whom the body's rules of procedure name: see may-convene.ts.
  'meeting.convene_urgently': { scope: 'situation', roles: ['convenor', 'representative'] },
  'call_out.acknowledge': { scope: 'situation', roles: ['representative'] },
  'call_out.confirm_by_telephone': { scope: 'situation', roles: ['convenor'] },
  'call_out.seek_deputies': { scope: 'situation', roles: ['system'] },
  'notice.waive': { scope: 'situation', roles: ['representative'] },
  'meeting.export_pack': { scope: 'situation', roles: ['member'] },
  'meeting.get_call_out': { scope: 'situation', roles: ['member'] },
  'meeting.convene_series': { scope: 'situation', roles: ['convenor'] },
  'meeting.revise_following': { scope: 'situation', roles: ['convenor'] },
  'meeting.cancel_following': { scope: 'situation', roles: ['convenor'] },
  'meeting.revise': { scope: 'situation', roles: ['convenor'] },
  'meeting.cancel': { scope: 'situation', roles: ['convenor'] },
  'meeting.take_attendance': { scope: 'situation', roles: ['convenor'] },
  'meeting.open_minutes': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'meeting.get': { scope: 'situation', roles: ['member'] },
  'meeting.get_minutes': { scope: 'situation', roles: ['member'] },
  'meeting.calendar': { scope: 'situation', roles: ['member'] },
  'meeting.waiting_calls': { scope: 'installation', roles: ['member'] },
  'meeting.list': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

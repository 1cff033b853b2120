import type { WhoMay } from '../../members/rules/roles.ts'

// Whoever takes part in the work may say that the minutes have it wrong; who only looks on may not.
const correctors = ['convenor', 'drafter', 'representative', 'adviser'] as const

/** The convenor sends minutes round and has them approved; everybody who took part may ask for corrections. */
export const whoMay = {
  'minutes.circulate': { scope: 'situation', roles: ['convenor'] },
  'minutes.recall': { scope: 'situation', roles: ['convenor'] },
  'minutes.propose_correction': { scope: 'situation', roles: correctors },
  'minutes.object': { scope: 'situation', roles: correctors },
  'minutes.end_silence': { scope: 'situation', roles: ['system'] },
  'minutes.answer_correction': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'minutes.put_on_agenda': { scope: 'situation', roles: ['convenor'] },
  'minutes.approve': { scope: 'situation', roles: ['convenor'] },
  'minutes.get': { scope: 'situation', roles: ['member'] },
  'minutes.get_version': { scope: 'situation', roles: ['member'] },
  'minutes.export': { scope: 'situation', roles: ['member'] },
  'minutes.list_offered': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

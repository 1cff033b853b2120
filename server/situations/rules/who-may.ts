import type { WhoMay } from '#server/members/rules/roles.ts'

/** Warnings and situations. A focal point opens a situation and is its convenor from then on. */
export const whoMay = {
  'warning.log': { scope: 'installation', roles: ['member'] },
  'warning.triage': { scope: 'situation', roles: ['convenor'] },
  'warning.dismiss': { scope: 'installation', roles: ['convenor'] },
  'warning.escalate': { scope: 'installation', roles: ['system'] },
  'warning.list': { scope: 'installation', roles: ['member'] },
  'warning.get': { scope: 'installation', roles: ['member'] },
  'situation.open': { scope: 'installation', roles: ['convenor'] },
  'situation.revise': { scope: 'situation', roles: ['convenor'] },
  'situation.set_stage': { scope: 'situation', roles: ['convenor'] },
  'situation.scope_test': { scope: 'situation', roles: ['convenor', 'adviser'] },
  'situation.list': { scope: 'installation', roles: ['member'] },
  'situation.get': { scope: 'situation', roles: ['member'] },
  'situation.overview': { scope: 'situation', roles: ['member'] },
  'situation.timeline': { scope: 'situation', roles: ['member'] },
  'situation.moments': { scope: 'situation', roles: ['member'] },
  'situation.moment': { scope: 'situation', roles: ['member'] },
  'actor.add': { scope: 'situation', roles: ['convenor', 'drafter', 'adviser'] },
  'actor.revise': { scope: 'situation', roles: ['convenor', 'drafter', 'adviser'] },
  'actor.assign_role': { scope: 'situation', roles: ['convenor', 'drafter', 'adviser'] },
  'actor.end_role': { scope: 'situation', roles: ['convenor', 'drafter', 'adviser'] },
  'actor.list': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

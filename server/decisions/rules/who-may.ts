import type { WhoMay } from '#server/members/rules/roles.ts'

/** Decisions: the convenor logs them, whoever votes may disagree, the worker announces changed bases. */
export const whoMay = {
  'decision.log': { scope: 'situation', roles: ['convenor'] },
  'decision.dissent': { scope: 'situation', roles: ['convenor', 'representative', 'adviser'] },
  'decision.add_action': { scope: 'situation', roles: ['convenor'] },
  'decision.complete_action': { scope: 'situation', roles: ['convenor', 'representative'] },
  'decision.notice_basis_changed': { scope: 'situation', roles: ['system'] },
  'decision.answer_notice': { scope: 'situation', roles: ['convenor', 'representative'] },
  'decision.list': { scope: 'installation', roles: ['member'] },
  'decision.list_in_situation': { scope: 'situation', roles: ['member'] },
  'decision.get': { scope: 'situation', roles: ['member'] },
  'decision.export_text': { scope: 'situation', roles: ['member'] },
  'decision.list_waiting': { scope: 'installation', roles: ['member'] },
  'decision.on_ballot': { scope: 'situation', roles: ['member'] },
  'decision.form': { scope: 'situation', roles: ['convenor'] },
} as const satisfies WhoMay

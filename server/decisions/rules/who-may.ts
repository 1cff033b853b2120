import type { WhoMay } from '#server/members/rules/roles.ts'

/** Decisions: the convenor logs them, whoever votes may disagree, the worker announces changed bases. */
export const whoMay = {
  'decision.log': { scope: 'situation', roles: ['convenor'] },
  'decision.dissent': { scope: 'situation', roles: ['convenor', 'representative', 'adviser'] },
  'decision.change': { scope: 'situation', roles: ['convenor'] },
  'decision.lapse': { scope: 'situation', roles: ['system'] },
  // Of these only the member who was named.
  'decision.confirm': {
    scope: 'situation',
    roles: ['convenor', 'drafter', 'representative', 'adviser'],
  },
  'decision.record_reply': { scope: 'situation', roles: ['convenor'] },
  'decision.note_no_reply': { scope: 'situation', roles: ['system'] },
  // Of these only members of the lead ministry.
  'decision.report': {
    scope: 'situation',
    roles: ['convenor', 'drafter', 'representative', 'adviser'],
  },
  'decision.review': { scope: 'situation', roles: ['convenor'] },
  'decision.watch': { scope: 'situation', roles: ['convenor'] },
  'decision.course': { scope: 'situation', roles: ['member'] },
  'decision.in_force_on': { scope: 'situation', roles: ['member'] },
  'decision.timeline': { scope: 'installation', roles: ['member'] },
  'decision.board': { scope: 'installation', roles: ['member'] },
  'decision.response_times': { scope: 'installation', roles: ['member'] },
  'decision.lessons': { scope: 'installation', roles: ['member'] },
  'decision.add_action': { scope: 'situation', roles: ['convenor'] },
  'decision.complete_action': { scope: 'situation', roles: ['convenor', 'representative'] },
  'decision.notice_basis_changed': { scope: 'situation', roles: ['system'] },
  'decision.answer_notice': { scope: 'situation', roles: ['convenor', 'representative'] },
  'decision.list': { scope: 'installation', roles: ['member'] },
  'decision.list_in_situation': { scope: 'situation', roles: ['member'] },
  'decision.then_and_now': { scope: 'situation', roles: ['member'] },
  'decision.get': { scope: 'situation', roles: ['member'] },
  'decision.export_text': { scope: 'situation', roles: ['member'] },
  'decision.list_waiting': { scope: 'installation', roles: ['member'] },
  'decision.on_ballot': { scope: 'situation', roles: ['member'] },
  'decision.form': { scope: 'situation', roles: ['convenor'] },
} as const satisfies WhoMay

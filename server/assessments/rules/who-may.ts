import type { WhoMay } from '#server/members/rules/roles.ts'

// Of the last two only those to whom the section, or whose ministry's it is.
const turning = ['convenor', 'drafter', 'representative', 'adviser'] as const
const writers = ['convenor', 'drafter', 'representative', 'adviser'] as const

/**
 * Who may do what with an assessment and its sections. `document.write` and `document.read` are asked by
 * the realtime process: the first at every commit of what was typed, the second at every upgrade.
 */
export const whoMay = {
  'assessment.open': { scope: 'situation', roles: ['convenor', 'drafter', 'system'] },
  'assessment.freeze_section': { scope: 'situation', roles: ['convenor', 'system'] },
  'assessment.unfreeze_section': { scope: 'situation', roles: ['convenor', 'system'] },
  'assessment.assign_section': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'assessment.mark_section_ready': { scope: 'situation', roles: turning },
  'assessment.mark_section_draft': { scope: 'situation', roles: turning },
  'assessment.agree_to_section': { scope: 'situation', roles: ['representative'] },
  'assessment.withdraw_agreement': { scope: 'situation', roles: ['representative'] },
  'assessment.get_markings': { scope: 'situation', roles: ['member'] },
  'assessment.list_waiting_sections': { scope: 'installation', roles: ['member'] },
  'assessment.mark': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'assessment.mark_section': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'assessment.write_section': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'assessment.name_version': { scope: 'situation', roles: ['convenor', 'drafter', 'system'] },
  'assessment.restore_version': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'assessment.anchor_texts': { scope: 'situation', roles: ['system'] },
  'assessment.get': { scope: 'situation', roles: ['member'] },
  'assessment.list_citations': { scope: 'situation', roles: ['member'] },
  'assessment.list_versions': { scope: 'situation', roles: ['member'] },
  'assessment.get_authorship': { scope: 'situation', roles: ['member'] },
  'assessment.get_version': { scope: 'situation', roles: ['member'] },
  'assessment.list_history': { scope: 'situation', roles: ['member'] },
  'assessment.get_point': { scope: 'situation', roles: ['member'] },
  'assessment.compare': { scope: 'situation', roles: ['member'] },
  'assessment.export': { scope: 'situation', roles: ['member'] },
  'document.export': { scope: 'situation', roles: ['member'] },
  'document.list_citations': { scope: 'situation', roles: ['member'] },
  'assessment.import_document': { scope: 'situation', roles: writers },
  'assessment.return_document': { scope: 'situation', roles: writers },
  'assessment.preview_import': { scope: 'situation', roles: writers },
  'document.write': { scope: 'situation', roles: writers },
  'document.read': {
    scope: 'situation',
    roles: ['convenor', 'drafter', 'representative', 'adviser', 'observer', 'auditor'],
  },
} as const satisfies WhoMay

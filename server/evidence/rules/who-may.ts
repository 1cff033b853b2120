import type { WhoMay } from '../../members/rules/roles.ts'

/** Those who may judge evidence; convenors and observers read the result. */
export const graderRoles = ['drafter', 'representative', 'adviser'] as const

const contributors = ['convenor', 'drafter', 'representative', 'adviser'] as const

/** Sources, evidence, grades and files: all within a situation. */
export const whoMay = {
  'source.add': { scope: 'situation', roles: contributors },
  'source.revise': { scope: 'situation', roles: contributors },
  'source.record_terms': { scope: 'situation', roles: contributors },
  'source.ask_release': { scope: 'situation', roles: contributors },
  'source.answer_release': { scope: 'situation', roles: contributors },
  'source.withdraw_release': { scope: 'situation', roles: contributors },
  'source.rate': { scope: 'situation', roles: contributors },
  'source.protect': { scope: 'situation', roles: contributors },
  'source.grant_identity': { scope: 'situation', roles: contributors },
  'source.withdraw_identity': { scope: 'situation', roles: contributors },
  'source.discredit': { scope: 'situation', roles: ['convenor', 'drafter', 'adviser'] },
  'source.restore': { scope: 'situation', roles: ['convenor', 'drafter', 'adviser'] },
  'evidence.attach': { scope: 'situation', roles: contributors },
  'evidence.correct': { scope: 'situation', roles: contributors },
  'evidence.mark': { scope: 'situation', roles: contributors },
  'evidence.link': { scope: 'situation', roles: contributors },
  'evidence.unlink': { scope: 'situation', roles: contributors },
  'evidence.attach_file': { scope: 'situation', roles: contributors },
  'intake.import': { scope: 'situation', roles: contributors },
  'intake.columns': { scope: 'situation', roles: contributors },
  'intake.check': { scope: 'situation', roles: contributors },
  'evidence.check_file': { scope: 'situation', roles: contributors },
  'evidence.regroup': { scope: 'situation', roles: ['convenor', 'drafter', 'adviser'] },
  'evidence.grade': { scope: 'situation', roles: graderRoles },
  'source.list': { scope: 'situation', roles: ['member'] },
  'source.origins': { scope: 'situation', roles: ['member'] },
  'source.get': { scope: 'situation', roles: ['member'] },
  'source.identity': { scope: 'situation', roles: ['member'] },
  'evidence.list': { scope: 'situation', roles: ['member'] },
  'evidence.get': { scope: 'situation', roles: ['member'] },
  'evidence.alike': { scope: 'situation', roles: ['member'] },
  'evidence.saved_page': { scope: 'situation', roles: contributors },
  'evidence.citation': { scope: 'situation', roles: ['member'] },
  'evidence.search_citable': { scope: 'situation', roles: ['member'] },
  'evidence.form': { scope: 'situation', roles: ['member'] },
  'evidence.file': { scope: 'situation', roles: ['member'] },
  'evidence.custody': { scope: 'situation', roles: ['member'] },
  'evidence.preview': { scope: 'situation', roles: ['member'] },
  'evidence.pdf_page': { scope: 'situation', roles: ['member'] },
  'evidence.recording': { scope: 'situation', roles: ['member'] },
  'evidence.time_stamp': { scope: 'situation', roles: ['member'] },
  'evidence.image': { scope: 'situation', roles: ['member'] },
  'evidence.images': { scope: 'situation', roles: ['member'] },
  'evidence.to_grade': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

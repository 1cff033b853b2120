import type { WhoMay } from '../../members/rules/roles.ts'

/** The chair leads a motion through its states; representatives second, discuss, amend; everybody reads. */
export const whoMay = {
  'motion.second': { scope: 'situation', roles: ['representative'] },
  'motion.close_discussion': { scope: 'situation', roles: ['convenor'] },
  'motion.reopen_discussion': { scope: 'situation', roles: ['convenor'] },
  'motion.refer': { scope: 'situation', roles: ['convenor'] },
  'motion.report_back': {
    scope: 'situation',
    roles: ['convenor', 'drafter', 'representative', 'adviser'],
  },
  'motion.adjourn': { scope: 'situation', roles: ['convenor'] },
  'motion.resume': { scope: 'situation', roles: ['convenor'] },
  'motion.override': { scope: 'situation', roles: ['convenor'] },
  'position.take': {
    scope: 'situation',
    roles: ['convenor', 'drafter', 'representative', 'adviser'],
  },
  'position.reply': {
    scope: 'situation',
    roles: ['convenor', 'drafter', 'representative', 'adviser'],
  },
  'position.withdraw': {
    scope: 'situation',
    roles: ['convenor', 'drafter', 'representative', 'adviser'],
  },
  'amendment.propose': { scope: 'situation', roles: ['convenor', 'representative'] },
  'amendment.confirm': { scope: 'situation', roles: ['convenor', 'representative'] },
  'amendment.reorder': { scope: 'situation', roles: ['convenor'] },
  'amendment.apply': { scope: 'situation', roles: ['convenor', 'system'] },
  'motion.amendments': { scope: 'situation', roles: ['member'] },
  'motion.merge': { scope: 'situation', roles: ['convenor'] },
  'motion.split': { scope: 'situation', roles: ['convenor'] },
  'motion.everywhere': { scope: 'installation', roles: ['member'] },
  'motion.waiting': { scope: 'installation', roles: ['member'] },
  'motion.deliberation': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

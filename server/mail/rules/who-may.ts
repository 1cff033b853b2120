import type { WhoMay } from '../../members/rules/roles.ts'

/** The worker sends and keeps proof; everybody opens their own letters; administrators see to the post. */
export const whoMay = {
  'letter.deliver': { scope: 'installation', roles: ['system'] },
  'letter.fail': { scope: 'installation', roles: ['system'] },
  'letter.open': { scope: 'installation', roles: ['member'] },
  'letter.get': { scope: 'installation', roles: ['member'] },
  'letter.list': { scope: 'installation', roles: ['member'] },
  'letter.outbox': { scope: 'installation', roles: ['administrator', 'auditor'] },
} as const satisfies WhoMay

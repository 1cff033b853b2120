import type { WhoMay } from './roles.ts'

/** Accounts, ministries, bodies and mandates. The set-up of an installation runs them as system. */
export const whoMayMembers = {
  'installation.found': { scope: 'installation', roles: ['system'] },
  'ministry.add': { scope: 'installation', roles: ['administrator', 'system'] },
  'member.add': { scope: 'installation', roles: ['administrator', 'system'] },
  'member.revise': { scope: 'installation', roles: ['administrator', 'system'] },
  'member.invite': { scope: 'installation', roles: ['administrator', 'system'] },
  'member.set_password': { scope: 'installation', roles: ['member', 'system'] },
  'body.establish': { scope: 'installation', roles: ['administrator', 'system'] },
  'seat.assign': { scope: 'installation', roles: ['administrator', 'system'] },
  'rules.found': { scope: 'installation', roles: ['system'] },
  // Who keeps the accounts sees no decision, and so cannot say that a body took one.
  'rules.adopt': { scope: 'installation', roles: ['convenor'] },
  'rules.list': { scope: 'installation', roles: ['member'] },
  'rules.form': { scope: 'installation', roles: ['convenor'] },
  'mandate.grant_installation': { scope: 'installation', roles: ['administrator', 'system'] },
  'mandate.withdraw_installation': { scope: 'installation', roles: ['administrator', 'system'] },
  'mandate.grant': { scope: 'situation', roles: ['convenor', 'system'] },
  'mandate.limit': { scope: 'situation', roles: ['convenor', 'system'] },
  'mandate.withdraw': { scope: 'situation', roles: ['convenor', 'system'] },
  'member.list': { scope: 'installation', roles: ['member'] },
  'member.me': { scope: 'installation', roles: ['member'] },
  'ministry.list': { scope: 'installation', roles: ['member'] },
  'body.list': { scope: 'installation', roles: ['member'] },
  'mandate.list_installation': { scope: 'installation', roles: ['administrator', 'auditor'] },
  'mandate.list': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

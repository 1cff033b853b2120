import type { WhoMay } from '../../members/rules/roles.ts'

const proposers = ['convenor', 'drafter', 'representative'] as const

/** That the authorities manifestly fail: proposed by whoever may propose a measure, decided by a vote alone. */
export const whoMay = {
  'failure.propose': { scope: 'situation', roles: proposers },
  'failure.revise': { scope: 'situation', roles: proposers },
  'failure.lift': { scope: 'situation', roles: ['convenor'] },
  'failure.list': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay

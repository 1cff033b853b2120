import type { WhoMay } from '#server/members/rules/roles.ts'

/** Whoever holds the pen asks for reviews. Anybody who sees a section may be asked, observers too. */
export const whoMay = {
  'review.ask': { scope: 'situation', roles: ['convenor', 'drafter'] },
  'review.give': { scope: 'situation', roles: ['member'] },
  'review.list': { scope: 'situation', roles: ['member'] },
  'review.list_waiting': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

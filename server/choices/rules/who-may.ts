import type { WhoMay } from '../../members/rules/roles.ts'

/** As for ballots on motions: the convenor opens, closes and draws; representatives vote. */
export const whoMay = {
  'ballot.open_choice': { scope: 'situation', roles: ['convenor'] },
  'vote.cast_choice': { scope: 'situation', roles: ['representative'] },
  'vote.cast_secret': { scope: 'situation', roles: ['representative'] },
  'ballot.close_choice': { scope: 'situation', roles: ['convenor', 'representative', 'system'] },
  'ballot.settle_choice': { scope: 'situation', roles: ['system'] },
  'ballot.draw_lot': { scope: 'situation', roles: ['convenor'] },
  'choice.get': { scope: 'situation', roles: ['member'] },
  'choice.list': { scope: 'situation', roles: ['member'] },
  'choice.form': { scope: 'situation', roles: ['member'] },
  'choice.waiting': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

import type { WhoMay } from '../../members/rules/roles.ts'

/**
 * The convenor opens and closes, in a meeting whoever presides too (see chair-of.ts); the worker closes at the deadline; representatives vote and
 * nobody else (and of them only who held a seat at the opening: see may-vote.ts).
 */
export const whoMay = {
  'motion.put': { scope: 'situation', roles: ['convenor', 'representative'] },
  'motion.open_text': { scope: 'situation', roles: ['convenor', 'drafter', 'representative'] },
  'motion.withdraw': { scope: 'situation', roles: ['convenor', 'representative'] },
  'ballot.open': { scope: 'situation', roles: ['convenor', 'representative'] },
  'ballot.close': { scope: 'situation', roles: ['convenor', 'representative', 'system'] },
  'vote.explain': { scope: 'situation', roles: ['representative'] },
  'ballot.around': { scope: 'situation', roles: ['member'] },
  'ballot.extend': { scope: 'situation', roles: ['convenor'] },
  'ballot.cast_deciding': { scope: 'situation', roles: ['convenor', 'representative'] },
  'ballot.settle': { scope: 'situation', roles: ['system'] },
  'recusal.declare': { scope: 'situation', roles: ['representative'] },
  'proxy.give': { scope: 'situation', roles: ['representative'] },
  'proxy.revoke': { scope: 'situation', roles: ['representative'] },
  'vote.confirm': { scope: 'situation', roles: ['representative'] },
  'vote.cast': { scope: 'situation', roles: ['representative'] },
  'motion.get': { scope: 'situation', roles: ['member'] },
  'motion.voters': { scope: 'situation', roles: ['member'] },
  'motion.list': { scope: 'situation', roles: ['member'] },
  'ballot.get': { scope: 'situation', roles: ['member'] },
  'ballot.frozen': { scope: 'situation', roles: ['member'] },
  'ballot.paper': { scope: 'situation', roles: ['member'] },
  'ballot.list': { scope: 'situation', roles: ['member'] },
  'ballot.waiting': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

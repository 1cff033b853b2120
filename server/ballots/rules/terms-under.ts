import type { MotionKind, RulesOfProcedure } from '../../members/rules/rules-of-procedure.ts'
import { resolveProxies } from './proxies.ts'
import { type BallotTerms, type ProxyGiven, wholeVote } from './terms.ts'

/** What is known when a ballot opens, beside the rules of procedure. */
export type Standing = {
  kind: MotionKind
  /** The ministries of the electorate. */
  seated: readonly string[]
  /** Proxies given until now, the first given first. */
  given: readonly ProxyGiven[]
  /** Ministries that declared themselves recused until now. */
  recused: readonly string[]
}

/**
 * The terms a ballot is counted by, frozen at its opening from a body's rules of procedure. Weight
 * decides where ministries weigh differently or one speaks for another; heads alone otherwise. Groups
 * whose agreement is needed are asked on motions of substance (deliberation 2.10).
 */
export const termsUnder = (
  procedure: RulesOfProcedure,
  { kind, seated, given, recused }: Standing,
): BallotTerms => {
  const cap = procedure.proxies.perHolder
  const proxies = resolveProxies(given, { cap, seated })
  const weightOf = new Map(
    procedure.weights.map(({ ministryId, millionths }) => [ministryId, millionths]),
  )
  const single = weightOf.size > 0 || proxies.held.length > 0 ? 'weight' : 'heads'
  const groups = kind === 'substantive' ? procedure.concurrence : []

  return {
    carries: procedure.doubleMajority ? 'both' : single,
    weights: seated.map((ministry) => ({
      ministry,
      millionths: weightOf.get(ministry) ?? wholeVote,
    })),
    proxies: { ...proxies, cap, quorum: procedure.proxies.countForQuorum },
    recused: {
      ministries: seated.filter((ministry) => recused.includes(ministry)),
      quorum: procedure.recusedCountForQuorum,
    },
    concurrence: groups.map(({ name, ministryIds, needs }) => ({
      name,
      ministries: [...ministryIds],
      needs,
    })),
    casting: procedure.castingVote,
    referendum: { ...procedure.adReferendum },
  }
}

import type { BallotTerms, ProxyGiven } from './terms.ts'

/** The ministries whose proxies lead back to themselves, in alphabetical order. */
export const cyclicIn = (given: readonly ProxyGiven[]): string[] => {
  const next = new Map(given.map(({ giver, holder }) => [giver, holder]))
  const returns = (start: string): boolean => {
    const seen = new Set<string>()
    for (let at = next.get(start); at !== undefined && !seen.has(at); at = next.get(at)) {
      if (at === start) return true
      seen.add(at)
    }
    return false
  }
  return [...next.keys()].filter(returns).sort()
}

/**
 * Which of the proxies given hold when a ballot opens (deliberation 3.8): between ministries of the
 * electorate, the first given first, at most `cap` a holder. The members of a cycle are represented by
 * nobody, which is reported and not mended. Of several that one ministry gave, the last counts.
 */
export const resolveProxies = (
  given: readonly ProxyGiven[],
  { cap, seated }: { cap: number; seated: readonly string[] },
): Pick<BallotTerms['proxies'], 'held' | 'cyclic' | 'excess'> => {
  const last = new Map(given.map((proxy) => [proxy.giver, proxy]))
  const standing = given.filter(
    (proxy) =>
      last.get(proxy.giver) === proxy &&
      seated.includes(proxy.giver) &&
      seated.includes(proxy.holder),
  )
  const cyclic = cyclicIn(standing)
  const held: ProxyGiven[] = []
  const excess: ProxyGiven[] = []
  for (const { giver, holder } of standing) {
    if (cyclic.includes(giver)) continue
    const full = held.filter((other) => other.holder === holder).length >= cap
    ;(full ? excess : held).push({ giver, holder })
  }
  return { held, cyclic, excess }
}

export type ProxyRefusal =
  | 'ballots.proxies_not_allowed'
  | 'ballots.proxy_to_itself'
  | 'ballots.proxy_holder_not_seated'
  | 'ballots.proxy_given_already'
  | 'ballots.proxy_cycle'
  | 'ballots.proxies_full'

/** Whether a ministry may let another speak for it, beside the proxies given so far. */
export const mayGiveProxy = ({
  giver,
  holder,
  given,
  cap,
  seated,
}: ProxyGiven & {
  given: readonly ProxyGiven[]
  cap: number
  seated: readonly string[]
}): 'ok' | ProxyRefusal => {
  if (cap === 0) return 'ballots.proxies_not_allowed'
  if (giver === holder) return 'ballots.proxy_to_itself'
  if (!seated.includes(holder)) return 'ballots.proxy_holder_not_seated'
  if (given.some((other) => other.giver === giver)) return 'ballots.proxy_given_already'
  if (cyclicIn([...given, { giver, holder }]).length > 0) return 'ballots.proxy_cycle'
  if (given.filter((other) => other.holder === holder).length >= cap) return 'ballots.proxies_full'
  return 'ok'
}

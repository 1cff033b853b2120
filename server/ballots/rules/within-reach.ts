import { quorumNow } from '../../meetings/rules/quorum.ts'
import type { BallotRule, Seat } from './count-ballot.ts'
import type { BallotTerms } from './terms.ts'

export type ReachRefusal = {
  refusal:
    | 'ballots.concurrence_out_of_reach'
    | 'ballots.quorum_out_of_reach'
    | 'ballots.all_recused'
  params: Record<string, string | number>
}

const hasVoter = ({ principal, deputies }: Seat): boolean =>
  principal !== null || deputies.length > 0

/**
 * Whether a ballot under these terms could be adopted by anybody's votes: enough ministries with somebody
 * to vote to make the quorum, and in each group that must agree enough who can. A ballot that can only
 * fail is not opened; the first thing that stands in the way is named.
 */
export const withinReach = (
  { quorum }: BallotRule,
  { electorate, terms }: { electorate: readonly Seat[]; terms: BallotTerms },
): 'ok' | ReachRefusal => {
  const out = new Set(terms.recused.ministries)
  const entitled = electorate.filter(({ ministry }) => !out.has(ministry))
  const able = new Set(entitled.filter(hasVoter).map(({ ministry }) => ministry))
  if (able.size === 0) return { refusal: 'ballots.all_recused', params: {} }
  for (const { name, ministries, needs } of terms.concurrence) {
    const asked = ministries.filter((ministry) => !out.has(ministry))
    const can = asked.filter((ministry) => able.has(ministry)).length
    const enough = needs === 'each' ? can === asked.length : 2 * can > asked.length
    if (can === 0 || !enough) {
      return { refusal: 'ballots.concurrence_out_of_reach', params: { name } }
    }
  }
  if (quorum === undefined) return 'ok'
  const { needed } = quorumNow(0, entitled.length, quorum)
  if (able.size >= needed) return 'ok'

  return { refusal: 'ballots.quorum_out_of_reach', params: { needed, able: able.size } }
}

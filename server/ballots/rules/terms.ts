/** A ministry that speaks for another: one hop, never further (deliberation 3.8). */
export type ProxyGiven = { giver: string; holder: string }

/** Ministries without whose agreement a motion does not carry (deliberation 2.10). */
export type Concurring = { name: string; ministries: string[]; needs: 'each' | 'majority' }

/**
 * What a ballot is counted by beside its rule, frozen at its opening and recorded with it. Members are
 * single words, because they are the record's own.
 */
export type BallotTerms = {
  /** What must reach the threshold: ministries, their weight, or each of the two by itself. */
  carries: 'heads' | 'weight' | 'both'
  /** What each ministry of the electorate weighs, in whole millionths (deliberation 3.1). */
  weights: { ministry: string; millionths: number }[]
  proxies: {
    held: ProxyGiven[]
    /** Ministries whose proxies lead back to themselves: nobody speaks for them. */
    cyclic: string[]
    /** Proxies beyond what a holder may have: they count for nothing. */
    excess: ProxyGiven[]
    /** How many a ministry may hold. */
    cap: number
    /** Whether a ministry that is spoken for counts as being there, and as one of the heads. */
    quorum: boolean
  }
  recused: {
    /** Those who had declared themselves recused before the opening. */
    ministries: string[]
    /** Whether a recused ministry counts for the quorum all the same (deliberation 3.6). */
    quorum: boolean
  }
  concurrence: Concurring[]
  /** Who breaks a tie, by an act of its own (deliberation 3.3). */
  casting: 'none' | 'chair'
  /** Votes that a ministry has yet to confirm: within how many hours of the close, and what becomes of one it does not. */
  referendum: { hours: number; unconfirmed: 'lapses' | 'stands' }
}

/** The terms that are the same whatever is voted on: of options too somebody speaks for another, or stays out. */
export type SharedTerms = Pick<BallotTerms, 'proxies' | 'recused' | 'referendum'>

/** What a vote weighs where nothing else is said, in millionths (deliberation 3.1). */
export const wholeVote = 1_000_000

/** What ballots were counted by before there were terms: a head a ministry, and nobody for another. */
export const plainTerms = (ministries: readonly string[]): BallotTerms => ({
  carries: 'heads',
  weights: ministries.map((ministry) => ({ ministry, millionths: wholeVote })),
  proxies: { held: [], cyclic: [], excess: [], cap: 0, quorum: false },
  recused: { ministries: [], quorum: false },
  concurrence: [],
  casting: 'none',
  referendum: { hours: 0, unconfirmed: 'lapses' },
})

import type { BallotCount } from './count-ballot.ts'

/** What a count says beside heads: kept with the result, and recorded with it. */
export type BeyondHeads = Pick<
  BallotCount,
  'represented' | 'recused' | 'weighed' | 'quorum' | 'concurrence' | 'tied'
>

/** What a count says beside heads. */
export const beyondHeads = ({
  represented,
  recused,
  weighed,
  quorum,
  concurrence,
  tied,
}: BallotCount): BeyondHeads => ({ represented, recused, weighed, quorum, concurrence, tied })

import { isOpenAt } from './may-vote.ts'
import type { BallotState } from './states.ts'

export type ExtensionRefusal =
  | 'ballots.ballot_closed'
  | 'ballots.no_deadline'
  | 'ballots.extension_not_later'

/**
 * Whether a ballot's deadline may be moved: while the one that holds has not passed, to a later instant.
 * A ballot that has no deadline is closed by the convenor and needs no more time.
 */
export const mayExtend = ({
  state,
  closesAt,
  to,
  at,
}: {
  state: BallotState
  closesAt: Date | null
  to: Date
  at: Date
}): 'ok' | ExtensionRefusal => {
  if (!isOpenAt(state, closesAt, at)) return 'ballots.ballot_closed'
  if (closesAt === null) return 'ballots.no_deadline'
  return to.getTime() > closesAt.getTime() ? 'ok' : 'ballots.extension_not_later'
}

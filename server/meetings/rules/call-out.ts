import type { Fraction, RulesOfProcedure } from '../../members/rules/rules-of-procedure.ts'
import { type Movement, ministriesPresentAt, type SeatHolder } from './presence.ts'
import { quorumNow } from './quorum.ts'

/** Where a ministry that was called stands. */
export const callOutStates = ['acknowledged', 'sought', 'silent', 'asked'] as const
export type CallOutState = (typeof callOutStates)[number]

type Called = { readonly dueAt: Date; readonly escalatedAt: Date | null }

/**
 * Where a ministry that was called stands: it acknowledged, it is sought through its deputies, it is silent past
 * the time that the rules give it, or it still has time.
 */
export const callOutState = (call: Called, isAnswered: boolean, at: Date): CallOutState => {
  if (isAnswered) return 'acknowledged'
  if (call.escalatedAt !== null) return 'sought'
  return call.dueAt.getTime() <= at.getTime() ? 'silent' : 'asked'
}

/** By when ministries are to have acknowledged. */
export const acknowledgeBy = (askedAt: Date, minutes: number): Date =>
  new Date(askedAt.getTime() + minutes * 60_000)

/** The instant of the answer with which enough ministries for a quorum had acknowledged; null while they have not. */
export const acknowledgedQuorumAt = (
  answeredAt: readonly Date[],
  entitled: number,
  quorum: Fraction,
): Date | null => {
  const { needed } = quorumNow(0, entitled, quorum)
  const inOrder = [...answeredAt].sort((one, other) => one.getTime() - other.getTime())
  return needed === 0 || needed > entitled ? null : (inOrder[needed - 1] ?? null)
}

/** The first instant at which a quorum was in the room; null while there was none. */
export const presentQuorumAt = (
  movements: readonly Movement[],
  seats: readonly SeatHolder[],
  entitled: number,
  { quorum, remotePresenceCounts }: Pick<RulesOfProcedure, 'quorum' | 'remotePresenceCounts'>,
): Date | null => {
  const there = (at: Date) => ministriesPresentAt(movements, seats, at, remotePresenceCounts)
  const found = movements
    .map(({ at }) => at)
    .sort((one, other) => one.getTime() - other.getTime())
    .find((at) => quorumNow(there(at).length, entitled, quorum).met)
  return found ?? null
}

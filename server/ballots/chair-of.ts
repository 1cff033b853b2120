import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { sitting } from '#db/schema/sitting.ts'
import type { Actor } from '#server/platform/actor.ts'
import type { BallotRow } from './ballot-in-hand.ts'

/**
 * Who presides over what a ballot is part of: the chair of its meeting, last whoever held it; where nobody
 * does, as by correspondence, whoever convenes. Undefined where the actor is not the one, and nobody else is known.
 */
export const chairOf = async (
  tx: Transaction,
  { meetingId }: Pick<BallotRow, 'meetingId'>,
  actor: Actor,
): Promise<string | undefined> => {
  const convenor = actor.situation.includes('convenor') ? actor.memberId : null
  if (meetingId === null) return convenor ?? undefined
  const [stands] = await tx
    .select({ chairId: sitting.chairId })
    .from(sitting)
    .where(and(eq(sitting.id, meetingId), isNull(sitting.endedBy)))

  return stands?.chairId ?? convenor ?? undefined
}

/** Whether an actor may open and close ballots there: the convenor, and in a meeting whoever presides over it. */
export const leadsBallots = async (
  tx: Transaction,
  where: Pick<BallotRow, 'meetingId'>,
  actor: Actor,
): Promise<boolean> =>
  actor.kind === 'system' ||
  actor.situation.includes('convenor') ||
  (where.meetingId !== null && (await chairOf(tx, where, actor)) === actor.memberId)

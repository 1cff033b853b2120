import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { seatsOf } from '#server/meetings/body-procedure.ts'
import type { SeatHolder } from '#server/meetings/rules/presence.ts'
import { held } from '#server/platform/versions.ts'
import type { Seat } from './rules/count-ballot.ts'

/**
 * Who may vote in a body on a situation: each ministry that sits in it, with those of its principal
 * and deputies who are representatives in the situation. A ministry with none of them stays
 * entitled (its vacancy counts against the quorum) but cannot vote.
 */
export const electorateOf = async (
  tx: Transaction,
  bodyId: string,
  situationId: string,
  asOf?: number | undefined,
): Promise<Seat[]> => {
  const representatives = await tx
    .select({ memberId: mandate.memberId })
    .from(mandate)
    .where(
      and(
        eq(mandate.situationId, situationId),
        eq(mandate.role, 'representative'),
        held(mandate, asOf),
      ),
    )
  const mayVote = new Set(representatives.map(({ memberId }) => memberId))
  const seats = await seatsOf(tx, bodyId, asOf)
  const ministries = [...new Set(seats.map(({ ministry }) => ministry))]

  return ministries.map((ministry) => {
    const holders = seats.filter((seat) => seat.ministry === ministry && mayVote.has(seat.member))
    return {
      ministry,
      principal: holders.find(({ capacity }) => capacity === 'principal')?.member ?? null,
      deputies: holders.filter(({ capacity }) => capacity === 'deputy').map(({ member }) => member),
    }
  })
}

/** Whose being in the room makes a ministry of the electorate present. */
export const holdersOf = (electorate: readonly Seat[]): SeatHolder[] =>
  electorate.flatMap(({ ministry, principal, deputies }) =>
    [...(principal === null ? [] : [principal]), ...deputies].map((member) => ({
      member,
      ministry,
    })),
  )

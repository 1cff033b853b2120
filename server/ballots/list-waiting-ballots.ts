import { and, eq, gt, inArray, isNull, not, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { vote } from '#db/schema/vote.ts'
import { installationWide } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { ballotLine, lineOf } from './ballot-line.ts'
import { ballotsWhere } from './ballots-where.ts'
import { deadlineNow, isClosed } from './outcome.ts'
import { ballotsRecusedFrom } from './recused-in.ts'
import { capacityIn } from './rules/standing-votes.ts'

/**
 * Open ballots in which the reader may vote, the nearest deadline first, with whether their
 * ministry has voted already: what waits for them.
 */
export const listWaitingBallots = defineRead({
  name: 'ballot.waiting',
  input: z.object({}),
  output: z.array(ballotLine.extend({ ministryVoted: z.boolean() })),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const { memberId, ministryId } = actor
    if (memberId === null || ministryId === null) return []
    const ahead = or(isNull(ballot.closesAt), gt(deadlineNow(ballot), sql`clock_timestamp()`))
    const open = await ballotsWhere(tx, and(not(isClosed(ballot.id)), ahead), asOf)
    const mine = open.filter(({ row }) =>
      row.electorate.some(
        (seat) => seat.ministry === ministryId && capacityIn(seat, memberId) !== null,
      ),
    )
    const ids = mine.map(({ row }) => row.id)
    const recused = await ballotsRecusedFrom(tx, ids, ministryId, asOf)
    const voted = await votedIn(tx, ids, ministryId, asOf)
    const lines = mine
      .filter(({ row }) => !recused.has(row.id))
      .filter(({ row }) => !row.terms?.recused.ministries.includes(ministryId))
      .map((header) => ({ ...lineOf(header), ministryVoted: voted.has(header.row.id) }))
    const far = '9999'
    return lines.sort((one, other) => (one.closesAt ?? far).localeCompare(other.closesAt ?? far))
  },
})

/** The ballots, of those given, that a ministry has a vote in. */
const votedIn = async (
  tx: Transaction,
  ids: string[],
  ministryId: string,
  asOf: number | undefined,
) => {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectDistinct({ ballotId: vote.ballotId })
          .from(vote)
          .where(
            and(inArray(vote.ballotId, ids), eq(vote.ministryId, ministryId), madeBy(vote, asOf)),
          )

  return new Set(rows.map(({ ballotId }) => ballotId))
}

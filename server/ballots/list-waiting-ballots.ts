import { and, gt, isNull, not, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { ballot } from '#db/schema/ballot.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { ballotLine, lineOf } from './ballot-line.ts'
import { ballotsWhere } from './ballots-where.ts'
import { deadlineNow, isClosed } from './outcome.ts'
import { recordedVotes } from './recorded-votes.ts'
import { recusedIn } from './recused-in.ts'
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
    const lines = []
    for (const header of mine) {
      if ((await recusedIn(tx, header.row)).includes(ministryId)) continue
      const votes = await recordedVotes(tx, header.row.id, asOf)
      const ministryVoted = votes.some((vote) => vote.ministryId === ministryId)
      lines.push({ ...lineOf(header), ministryVoted })
    }
    const far = '9999'
    return lines.sort((one, other) => (one.closesAt ?? far).localeCompare(other.closesAt ?? far))
  },
})

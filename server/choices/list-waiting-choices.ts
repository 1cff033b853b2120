import { and, eq, gt, inArray, isNull, not, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceVote } from '#db/schema/choice-vote.ts'
import { secretRoll } from '#db/schema/secret-roll.ts'
import { deadlineNow, isClosed } from '#server/ballots/outcome.ts'
import { ballotsRecusedFrom } from '#server/ballots/recused-in.ts'
import { capacityIn } from '#server/ballots/rules/standing-votes.ts'
import { installationWide } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { choiceLine, choiceLineOf } from './choice-line.ts'
import { choicesWhere } from './choices-where.ts'

/** Open ballots among options in which the reader may vote, the nearest deadline first. */
export const listWaitingChoices = defineRead({
  name: 'choice.waiting',
  input: z.object({}),
  output: z.array(choiceLine.extend({ ministryVoted: z.boolean() })),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const { memberId, ministryId } = actor
    if (memberId === null || ministryId === null) return []
    const ahead = or(
      isNull(choiceBallot.closesAt),
      gt(deadlineNow(choiceBallot), sql`clock_timestamp()`),
    )
    const open = await choicesWhere(tx, and(not(isClosed(choiceBallot.id)), ahead), asOf)
    const seated = open.filter(({ row }) => {
      const seat = row.electorate.find(({ ministry }) => ministry === ministryId)
      return seat !== undefined && capacityIn(seat, memberId) !== null
    })
    const ids = seated.map(({ row }) => row.id)
    const recused = await ballotsRecusedFrom(tx, ids, ministryId, asOf)
    const voted = await votedIn(tx, ids, ministryId, asOf)
    const lines = seated
      .filter(
        ({ row }) => !recused.has(row.id) && !row.terms?.recused.ministries.includes(ministryId),
      )
      .map((header) => ({ ...choiceLineOf(header), ministryVoted: voted.has(header.row.id) }))
    const far = '9999'

    return lines.sort((one, other) => (one.closesAt ?? far).localeCompare(other.closesAt ?? far))
  },
})

/** The ballots, of those given, that a ministry has voted in, openly or in secret. */
const votedIn = async (
  tx: Transaction,
  ids: string[],
  ministryId: string,
  asOf: number | undefined,
) => {
  if (ids.length === 0) return new Set<string>()
  const [open, secret] = [choiceVote, secretRoll]
  const openly = await tx
    .selectDistinct({ ballotId: open.ballotId })
    .from(open)
    .where(and(inArray(open.ballotId, ids), eq(open.ministryId, ministryId), madeBy(open, asOf)))
  const secretly = await tx
    .select({ ballotId: secret.ballotId })
    .from(secret)
    .where(
      and(inArray(secret.ballotId, ids), eq(secret.ministryId, ministryId), madeBy(secret, asOf)),
    )

  return new Set([...openly, ...secretly].map(({ ballotId }) => ballotId))
}

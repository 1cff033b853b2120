import { and, gt, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { recusedSince } from '#server/ballots/recused-in.ts'
import { capacityIn } from '#server/ballots/rules/standing-votes.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { choiceVotes, rollOf } from './choice-in-hand.ts'
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
      gt(choiceBallot.closesAt, sql`clock_timestamp()`),
    )
    const open = await choicesWhere(tx, and(isNull(choiceResult.ballotId), ahead), asOf)
    const lines = []
    for (const header of open) {
      const { id, electorate, isSecret } = header.row
      const seat = electorate.find(({ ministry }) => ministry === ministryId)
      if (seat === undefined || capacityIn(seat, memberId) === null) continue
      if ((await recusedSince(tx, id, asOf)).includes(ministryId)) continue
      const voted = isSecret
        ? (await rollOf(tx, id, asOf)).map(({ ministry }) => ministry)
        : (await choiceVotes(tx, id, asOf)).map((vote) => vote.ministryId)
      lines.push({ ...choiceLineOf(header), ministryVoted: voted.includes(ministryId) })
    }
    const far = '9999'

    return lines.sort((one, other) => (one.closesAt ?? far).localeCompare(other.closesAt ?? far))
  },
})

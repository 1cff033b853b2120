import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { minutesVersion } from '#db/schema/minutes-version.ts'
import { vote } from '#db/schema/vote.ts'
import { voteExplanation } from '#db/schema/vote-explanation.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { mayExplain } from './rules/may-explain.ts'

/** A ballot and whether a member may explain their vote in it now; undefined where there is none. */
export const explaining = async (
  tx: Transaction,
  ballotId: string,
  { memberId, at }: { memberId: string; at: Date },
) => {
  const [found] = await tx
    .select({ row: ballot, closedAt: ballotResult.closedAt })
    .from(ballot)
    .leftJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
    .where(eq(ballot.id, ballotId))
  const procedure = found && (await procedureOf(tx, found.row.bodyId))
  if (!found || !procedure) return undefined
  const [cast] = await tx
    .select({ ministryId: vote.ministryId })
    .from(vote)
    .where(and(eq(vote.ballotId, ballotId), eq(vote.memberId, memberId)))
    .limit(1)
  const said = await tx.$count(
    voteExplanation,
    and(eq(voteExplanation.ballotId, ballotId), eq(voteExplanation.memberId, memberId)),
  )
  const { meetingId } = found.row
  const approved =
    meetingId === null
      ? 0
      : await tx.$count(
          minutesVersion,
          and(eq(minutesVersion.meetingId, meetingId), eq(minutesVersion.stage, 'approved')),
        )
  const permit = mayExplain({
    closedAt: found.closedAt,
    days: procedure.rules.correctionDays,
    minutesApproved: approved > 0,
    voted: cast !== undefined,
    explained: said > 0,
    at,
  })

  return { row: found.row, ministryId: cast?.ministryId ?? null, permit }
}

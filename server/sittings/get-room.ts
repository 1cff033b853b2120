import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { vote } from '#db/schema/vote.ts'
import type { RoomRows } from '#server/meetings/rules/room-rows.ts'
import { showRoom } from '#server/meetings/rules/show-room.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { roomRead } from './room-read.schema.ts'

const voteOf = async (
  tx: Transaction,
  ballotId: string | undefined,
  memberId: string | null,
  asOf: number | undefined,
) => {
  if (ballotId === undefined || memberId === null) return null
  const [last] = await tx
    .select({ ballotId: vote.ballotId, choice: vote.choice, explanation: vote.explanation })
    .from(vote)
    .where(and(eq(vote.ballotId, ballotId), eq(vote.memberId, memberId), madeBy(vote, asOf)))
    .orderBy(desc(sql`act_index(${vote.madeBy})`))
    .limit(1)

  return last ?? null
}

/** A meeting as everybody in it sees it; of votes, only who has voted, and what the reader said. */
export const getRoom = defineRead({
  name: 'meeting.room',
  input: z.object({ meetingId: z.uuid() }),
  output: roomRead,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform({ tx, actor, asOf }, { meetingId }) {
    const [row] = await tx.execute<{ rows: RoomRows | null }>(
      sql`select meeting_room(${meetingId}::uuid, ${asOf ?? null}::bigint) as rows`,
    )
    if (!row?.rows) return null
    const room = showRoom(row.rows)
    const { memberId, ministryId, situation } = actor

    return {
      at: row.rows.at,
      room,
      mine: {
        memberId: memberId ?? '',
        ministryId,
        roles: [...situation],
        vote: await voteOf(tx, room.ballot.current?.ballotId, memberId, asOf),
      },
    }
  },
})

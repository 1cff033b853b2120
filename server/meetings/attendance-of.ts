import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { attendance } from '#db/schema/attendance.ts'
import { madeBy } from '#server/platform/versions.ts'
import type { Movement } from './rules/presence.ts'

/** The movements of a meeting's attendance, or of some members' alone, in the order in which the record has them. */
export const attendanceOf = (
  tx: Transaction,
  meetingId: string,
  asOf?: number | undefined,
  members?: readonly string[],
): Promise<Movement[]> =>
  tx
    .select({
      ...{ member: attendance.memberId, movement: attendance.movement, at: attendance.at },
      remote: attendance.remote,
    })
    .from(attendance)
    .where(
      and(
        eq(attendance.meetingId, meetingId),
        madeBy(attendance, asOf),
        members && inArray(attendance.memberId, [...members]),
      ),
    )
    .orderBy(asc(attendance.at), sql`act_index(${attendance.madeBy})`)

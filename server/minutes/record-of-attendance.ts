import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { attendanceOf } from '#server/meetings/attendance-of.ts'
import { seatsOf } from '#server/meetings/body-procedure.ts'
import { invitedTo } from '#server/meetings/invited-to.ts'
import { held } from '#server/platform/versions.ts'
import type { MeetingRecord } from './minutes-content.ts'
import { staysOf } from './rules/stays.ts'

/** Who was asked to a meeting or came to it, by ministry and name, and when each was in the room. */
export async function recordOfAttendance(
  tx: Transaction,
  { meetingId, bodyId }: { meetingId: string; bodyId: string },
  asOf: number | undefined,
): Promise<MeetingRecord['attendance']> {
  const movements = await attendanceOf(tx, meetingId, asOf)
  const seats = await seatsOf(tx, bodyId, asOf)
  const invited = await invitedTo(tx, meetingId, asOf)
  const known = new Set(invited.map(({ memberId }) => memberId))
  const others = [...new Set(movements.map((movement) => movement.member))].filter(
    (id) => !known.has(id),
  )
  const unasked = others.length === 0 ? [] : await named(tx, others)

  return [...invited, ...unasked].map(({ memberId, name, office, ministryName }) => ({
    ...{ memberId, name, office, ministry: ministryName },
    seat: seats.find((seat) => seat.member === memberId)?.capacity ?? null,
    stays: staysOf(movements, memberId).map(({ from, until, remote }) => ({
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
      ...(remote ? { remote } : {}),
    })),
  }))
}

const named = (tx: Transaction, ids: readonly string[]) =>
  tx
    .select({
      memberId: member.id,
      name: member.name,
      office: member.office,
      ministryName: ministry.name,
    })
    .from(member)
    .leftJoin(ministry, and(eq(ministry.id, member.ministryId), held(ministry)))
    .where(and(inArray(member.id, [...ids]), held(member)))
    .orderBy(ministry.name, member.name)

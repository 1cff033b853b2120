import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Connection } from '#db/client.ts'
import { calendarFeed } from '#db/schema/calendar-feed.ts'
import { invitation } from '#db/schema/invitation.ts'
import { meeting } from '#db/schema/meeting.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import type { CalendarEntry } from '#server/meetings/write-calendar.ts'
import { installationWide } from '#server/platform/about.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { defineRead } from '#server/reads.ts'
import { hashFeedToken } from './renew-feed.ts'

/** How far back a calendar shows what was. */
const daysBack = 90

/** The meetings that one is asked to, as a calendar may tell them: reference, times, and a title where rules allow. */
export const calendarEntries = defineRead({
  name: 'calendar.entries',
  input: z.object({}),
  output: z.array(
    z.object({
      meetingId: z.uuid(),
      reference: z.string(),
      title: z.string().optional(),
      sequence: z.int(),
      startsAt: z.string(),
      endsAt: z.string(),
      cancelled: z.boolean(),
      isDraft: z.boolean(),
    }),
  ),
  about: installationWide,
  async perform({ tx, actor }) {
    if (actor.memberId === null) return null
    const rows = await tx
      .select({ row: meeting })
      .from(meeting)
      .innerJoin(
        invitation,
        and(
          eq(invitation.meetingId, meeting.id),
          eq(invitation.memberId, actor.memberId),
          isNull(invitation.endedBy),
        ),
      )
      .where(
        and(
          isNull(meeting.endedBy),
          isNull(meeting.draftedBy),
          gte(meeting.endsAt, sql`clock_timestamp() - make_interval(days => ${daysBack})`),
        ),
      )
      .orderBy(asc(meeting.startsAt))
      .limit(500)
    const tells = new Map<string, boolean>()
    for (const { bodyId } of rows.map(({ row }) => row)) {
      if (tells.has(bodyId)) continue
      const procedure = await procedureOf(tx, bodyId)
      tells.set(bodyId, procedure?.rules.mailTells === 'title')
    }

    return rows.map(({ row }) => ({
      meetingId: row.id,
      reference: row.reference,
      ...(tells.get(row.bodyId) ? { title: row.title } : {}),
      sequence: row.sequence,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      cancelled: row.cancelledBecause !== null,
      isDraft: false,
    }))
  },
})

/**
 * The calendar behind a secret address: read as its member, who may have been disabled or lost a mandate since.
 * @returns null where the address leads nowhere, whatever the cause
 */
export const entriesBehind = async (
  connection: Connection,
  token: string,
): Promise<CalendarEntry[] | null> => {
  const memberId = await inTransaction(connection, async (tx) => {
    const [row] = await tx
      .select({ memberId: calendarFeed.memberId })
      .from(calendarFeed)
      .where(eq(calendarFeed.tokenHash, hashFeedToken(token)))

    return row?.memberId
  })
  if (memberId === undefined) return null

  return calendarEntries.run(connection, {}, { caller: { kind: 'member', memberId } })
}

import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { meeting } from '#db/schema/meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** What may be said of a meeting in a calendar: a neutral reference and times, nothing of its subject. */
export const getCalendar = defineRead({
  name: 'meeting.calendar',
  input: z.object({ meetingId: z.uuid() }),
  output: z.object({
    meetingId: z.uuid(),
    reference: z.string(),
    sequence: z.int(),
    startsAt: z.string(),
    endsAt: z.string(),
    timeZone: z.string(),
    cancelled: z.boolean(),
    isDraft: z.boolean(),
  }),
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform({ tx, asOf }, { meetingId }) {
    const [row] = await tx
      .select()
      .from(meeting)
      .where(and(eq(meeting.id, meetingId), held(meeting, asOf)))
    if (!row) return null

    return {
      meetingId,
      reference: row.reference,
      sequence: row.sequence,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      timeZone: row.timeZone,
      cancelled: row.cancelledBecause !== null,
      isDraft: row.draftedBy !== null,
    }
  },
})

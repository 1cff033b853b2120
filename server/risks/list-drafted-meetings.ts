import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { mandate } from '#db/schema/mandate.ts'
import { meeting } from '#db/schema/meeting.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** The meetings that tripwires drafted in situations that the reader convenes, to be confirmed or cancelled. */
export const listDraftedMeetings = defineRead({
  name: 'tripwire.list_waiting',
  input: z.object({}),
  output: z.array(
    z.object({
      meetingId: z.uuid(),
      title: z.string(),
      startsAt: z.string(),
      situationName: z.string(),
    }),
  ),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const { memberId } = actor
    if (memberId === null) return []
    const rows = await tx
      .selectDistinct({
        meetingId: meeting.id,
        title: meeting.title,
        startsAt: meeting.startsAt,
        situationName: situation.name,
      })
      .from(meeting)
      .innerJoin(situation, and(eq(situation.id, meeting.situationId), held(situation, asOf)))
      .innerJoin(mandate, and(eq(mandate.situationId, meeting.situationId), held(mandate, asOf)))
      .where(
        and(
          ...[held(meeting, asOf), isNotNull(meeting.draftedBy), isNull(meeting.cancelledBecause)],
          ...[eq(mandate.memberId, memberId), eq(mandate.role, 'convenor')],
          sql`${meeting.endsAt} > clock_timestamp()`,
        ),
      )
      .orderBy(asc(meeting.startsAt))
      .limit(100)

    return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() }))
  },
})

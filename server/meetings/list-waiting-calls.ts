import { and, asc, eq, gt, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import { z } from 'zod'
import { callOut } from '#db/schema/call-out.ts'
import { callOutAnswer } from '#db/schema/call-out-answer.ts'
import { mandate } from '#db/schema/mandate.ts'
import { meeting } from '#db/schema/meeting.ts'
import { seat } from '#db/schema/seat.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'

/** Urgent meetings to which the reader's ministry was called and has not answered: what waits for them, at most 100. */
export const listWaitingCalls = defineRead({
  name: 'meeting.waiting_calls',
  input: z.object({}),
  output: z.array(
    z.object({
      meetingId: z.uuid(),
      title: z.string(),
      situationName: z.string(),
      dueAt: z.string(),
    }),
  ),
  about: installationWide,
  async perform({ tx, actor }) {
    const { memberId } = actor
    if (memberId === null) return []
    const answered = tx
      .select({ one: sql`1` })
      .from(callOutAnswer)
      .where(
        and(
          eq(callOutAnswer.meetingId, callOut.meetingId),
          eq(callOutAnswer.ministryId, callOut.ministryId),
        ),
      )
    const rows = await tx
      .selectDistinct({
        meetingId: meeting.id,
        title: meeting.title,
        situationName: situation.name,
        dueAt: callOut.dueAt,
      })
      .from(callOut)
      .innerJoin(meeting, and(eq(meeting.id, callOut.meetingId), isNull(meeting.endedBy)))
      .innerJoin(
        seat,
        and(
          eq(seat.bodyId, meeting.bodyId),
          eq(seat.ministryId, callOut.ministryId),
          eq(seat.memberId, memberId),
          isNull(seat.endedBy),
        ),
      )
      .innerJoin(
        mandate,
        and(
          eq(mandate.situationId, meeting.situationId),
          eq(mandate.memberId, memberId),
          eq(mandate.role, 'representative'),
          isNull(mandate.endedBy),
        ),
      )
      .innerJoin(situation, and(eq(situation.id, meeting.situationId), isNull(situation.endedBy)))
      .where(
        and(
          isNull(callOut.endedBy),
          isNotNull(meeting.urgentSince),
          isNull(meeting.cancelledBecause),
          gt(meeting.endsAt, sql`clock_timestamp()`),
          notExists(answered),
        ),
      )
      .orderBy(asc(callOut.dueAt))
      .limit(100)

    return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt.toISOString() }))
  },
})

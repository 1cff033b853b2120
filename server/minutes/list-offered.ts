import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { meeting } from '#db/schema/meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { readOffered } from './offered.ts'

/** What a meeting that is ahead could take on its agenda from earlier ones. Of the past nothing is offered. */
export const listOffered = defineRead({
  name: 'minutes.list_offered',
  input: z.object({ meetingId: z.uuid() }),
  output: z.object({
    approvals: z.array(z.object({ meetingId: z.uuid(), number: z.int(), title: z.string() })),
    actions: z.array(
      z.object({
        actionId: z.uuid(),
        number: z.int(),
        what: z.string(),
        ministry: z.string(),
        dueOn: z.string(),
      }),
    ),
  }),
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform({ tx, asOf }, { meetingId }) {
    const [found] = await tx
      .select()
      .from(meeting)
      .where(and(eq(meeting.id, meetingId), held(meeting, asOf)))
    if (!found) return null
    if (asOf !== undefined || found.cancelledBecause !== null) return { approvals: [], actions: [] }

    return readOffered(tx, found)
  },
})

import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { meeting } from '#db/schema/meeting.ts'
import { ownedTextRead } from '#server/assessments/owned-text.schema.ts'
import { ownedText } from '#server/assessments/owned-text.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { whoMay } from './rules/who-may.ts'

/** The minutes of a meeting, if they were opened. */
export const getMinutes = defineRead({
  name: 'meeting.get_minutes',
  input: z.object({ meetingId: z.uuid() }),
  output: z.object({
    meetingId: z.uuid(),
    situationId: z.uuid(),
    title: z.string(),
    text: ownedTextRead.nullable(),
    mayOpen: z.boolean(),
  }),
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(read, { meetingId }) {
    const { tx, actor, asOf } = read
    const [found] = await tx
      .select({
        situationId: meeting.situationId,
        title: meeting.title,
        cancelledBecause: meeting.cancelledBecause,
      })
      .from(meeting)
      .where(and(eq(meeting.id, meetingId), held(meeting, asOf)))
    if (!found) return null
    const { situationId, title, cancelledBecause } = found
    const text = await ownedText(read, { meetingId })
    const may =
      asOf === undefined &&
      permits(whoMay['meeting.open_minutes'], actor) &&
      (await reachesSituation(tx, actor, situationId))

    return {
      ...{ meetingId, situationId, title, text },
      mayOpen: text === null && cancelledBecause === null && may,
    }
  },
})

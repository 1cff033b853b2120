import { and, asc, desc, eq, gte, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { meeting } from '#db/schema/meeting.ts'
import { situation } from '#db/schema/situation.ts'
import { thing } from '#db/schema/thing.ts'
import { installationWide } from '#server/platform/about.ts'
import { held, timeAt } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

const meetingLine = z.object({
  meetingId: z.uuid(),
  number: z.int(),
  situationId: z.uuid(),
  situationName: z.string(),
  reference: z.string(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  timeZone: z.string(),
  place: z.string(),
  cancelled: z.boolean(),
  isDraft: z.boolean(),
})

const select = (tx: Transaction, asOf: number | undefined) =>
  tx
    .select({ row: meeting, number: thing.number, situationName: situation.name })
    .from(meeting)
    .innerJoin(thing, eq(thing.id, meeting.id))
    .innerJoin(situation, and(eq(situation.id, meeting.situationId), held(situation, asOf)))

type Line = Awaited<ReturnType<typeof select>>[number]

const line = ({ row, number, situationName }: Line) => ({
  meetingId: row.id,
  number: number ?? 0,
  situationId: row.situationId,
  situationName,
  reference: row.reference,
  title: row.title,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  timeZone: row.timeZone,
  place: row.place,
  cancelled: row.cancelledBecause !== null,
  isDraft: row.draftedBy !== null,
})

/**
 * The meetings in every situation that one sees, or in one of them: those not over yet, the next
 * first, and those past, the latest first; at most 100 of each. `before` goes further back.
 */
export const listMeetings = defineRead({
  name: 'meeting.list',
  input: z.object({
    situationId: z.uuid().optional(),
    before: z.iso.datetime({ offset: true }).optional(),
  }),
  output: z.object({ ahead: z.array(meetingLine), past: z.array(meetingLine) }),
  about: installationWide,
  async perform({ tx, asOf }, { situationId, before }) {
    const here = situationId === undefined ? undefined : eq(meeting.situationId, situationId)
    const now = timeAt(asOf)
    const until = before === undefined ? undefined : lt(meeting.startsAt, new Date(before))
    const ahead = await select(tx, asOf)
      .where(and(held(meeting, asOf), here, gte(meeting.endsAt, now)))
      .orderBy(asc(meeting.startsAt))
      .limit(100)
    const past = await select(tx, asOf)
      .where(and(held(meeting, asOf), here, lt(meeting.endsAt, now), until))
      .orderBy(desc(meeting.startsAt))
      .limit(100)

    return { ahead: ahead.map(line), past: past.map(line) }
  },
})

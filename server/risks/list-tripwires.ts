import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { body } from '#db/schema/body.ts'
import { tripwire } from '#db/schema/tripwire.ts'
import { memberNames } from '#server/ballots/names.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { riskLevels } from './rules/levels.ts'

/** Every tripwire of a situation in the order in which they were set, with what became of it. */
export const listTripwires = defineRead({
  name: 'tripwire.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      tripwireId: z.uuid(),
      subject: z.string(),
      level: z.enum(riskLevels),
      withinHours: z.int(),
      bodyName: z.string(),
      title: z.string(),
      reason: z.string(),
      setAt: z.date(),
      setBy: z.string(),
      sprung: z.object({ at: z.date(), meetingId: z.uuid() }).nullable(),
      withdrawnBecause: z.string().nullable(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const rows = await tx
      .select({ wire: tripwire, bodyName: body.name })
      .from(tripwire)
      .innerJoin(body, and(eq(body.id, tripwire.bodyId), held(body, asOf)))
      .where(and(eq(tripwire.situationId, situationId), held(tripwire, asOf)))
      .orderBy(asc(tripwire.setAt), asc(tripwire.id))
      .limit(200)
    const name = await memberNames(
      tx,
      rows.map(({ wire }) => wire.setBy),
    )

    return rows.map(({ wire, bodyName }) => ({
      tripwireId: wire.id,
      subject: wire.subject,
      level: wire.level,
      withinHours: wire.withinHours,
      bodyName,
      title: wire.title,
      reason: wire.reason,
      setAt: wire.setAt,
      setBy: name(wire.setBy),
      sprung:
        wire.sprungAt === null || wire.meetingId === null
          ? null
          : { at: wire.sprungAt, meetingId: wire.meetingId },
      withdrawnBecause: wire.withdrawnBecause,
    }))
  },
})

import { randomUUID } from 'node:crypto'
import { and, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { member } from '#db/schema/member.ts'
import { situation } from '#db/schema/situation.ts'
import { thing } from '#db/schema/thing.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { readings } from './rules/readings.ts'

const page = 50
/** As many as one piece of an export holds. */
const piece = 500

/**
 * Who read protected evidence, or exported what, and for whom: newest first, by reader, kind, situation, thing and time.
 * Keyset by the reading; no totals. It is kept beside the record and not in its tree, so that reading does not wait for
 * writing; it is only ever added to.
 */
export const listReadings = defineRead({
  name: 'record.readings',
  input: z.object({
    memberId: z.uuid().optional(),
    reading: z.enum(readings).optional(),
    situationId: z.uuid().optional(),
    thingId: z.uuid().optional(),
    happenedFrom: z.date().optional(),
    happenedUntil: z.date().optional(),
    /** The reading after which to go on. */
    before: z.uuid().optional(),
    /** Asked for to be taken out: more at once, and logged with the first of them. */
    takenOut: z.boolean().default(false),
  }),
  output: z.object({
    readings: z.array(
      z.object({
        id: z.uuid(),
        at: z.date(),
        reader: z.object({ memberId: z.uuid(), name: z.string().nullable() }),
        reading: z.string(),
        situation: z.object({ situationId: z.uuid(), name: z.string().nullable() }).nullable(),
        thing: z
          .object({ id: z.uuid(), kind: z.string().nullable(), number: z.int().nullable() })
          .nullable(),
        audience: z.enum(audiences).nullable(),
      }),
    ),
    next: z.uuid().nullable(),
  }),
  isOfThePresent: true,
  about: installationWide,
  async perform({ tx, actor }, asked) {
    const { memberId, reading, situationId, thingId, before, takenOut } = asked
    const { happenedFrom: from, happenedUntil: until } = asked
    if (actor.memberId === null) return null
    if (takenOut && before === undefined) {
      await tx.insert(accessLog).values({
        ...{ id: randomUUID(), memberId: actor.memberId, reading: 'record.export_readings' },
        ...{ situationId: situationId ?? null, thingId: thingId ?? null },
      })
    }
    const most = takenOut ? piece : page
    const found = await tx
      .select({ row: accessLog, name: member.name, situation: situation.name, thing })
      .from(accessLog)
      .leftJoin(member, and(eq(member.id, accessLog.memberId), held(member)))
      .leftJoin(situation, and(eq(situation.id, accessLog.situationId), isNull(situation.endedBy)))
      .leftJoin(thing, eq(thing.id, accessLog.thingId))
      .where(
        and(
          memberId === undefined ? undefined : eq(accessLog.memberId, memberId),
          reading === undefined ? undefined : eq(accessLog.reading, reading),
          situationId === undefined ? undefined : eq(accessLog.situationId, situationId),
          thingId === undefined ? undefined : eq(accessLog.thingId, thingId),
          from === undefined ? undefined : gte(accessLog.at, from),
          until === undefined ? undefined : lt(accessLog.at, until),
          before === undefined
            ? undefined
            : sql`(${accessLog.at}, ${accessLog.id}) < (select last.at, last.id from access_log last where last.id = ${before})`,
        ),
      )
      .orderBy(desc(accessLog.at), desc(accessLog.id))
      .limit(most + 1)
    const shown = found.slice(0, most).map(({ row, name, situation: called, thing: about }) => ({
      id: row.id,
      at: row.at,
      reader: { memberId: row.memberId, name },
      reading: row.reading,
      situation: row.situationId === null ? null : { situationId: row.situationId, name: called },
      thing:
        row.thingId === null
          ? null
          : { id: row.thingId, kind: about?.kind ?? null, number: about?.number ?? null },
      audience: row.audience,
    }))

    return { readings: shown, next: found.length > most ? (shown.at(-1)?.id ?? null) : null }
  },
})

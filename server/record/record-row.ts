import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { recordOpening } from '#db/schema/record-opening.ts'
import { situation } from '#db/schema/situation.ts'
import { thing } from '#db/schema/thing.ts'
import { type Opening, readOpening } from './act-format.ts'
import { isPlainObject } from './plain-object.ts'
import { subjectOf } from './rules/act-names.ts'

/** What the list of the record shows of an act. */
export const recordRow = z.object({
  index: z.int(),
  actId: z.uuid(),
  act: z.string(),
  at: z.date(),
  effectiveAt: z.date().nullable(),
  actor: z.object({ name: z.string().nullable(), ministry: z.string().nullable() }).nullable(),
  situation: z.object({ situationId: z.uuid(), name: z.string() }).nullable(),
  thing: z.object({ kind: z.string(), id: z.uuid(), number: z.int().nullable() }).nullable(),
  subject: z.string().nullable(),
})

/** Entries that the transaction's actor may see, with the openings that they may see. */
export const selectEntries = (tx: Transaction, where: SQL | undefined) =>
  tx
    .select({
      index: recordEntry.index,
      actId: recordEntry.actId,
      act: recordEntry.act,
      at: recordEntry.at,
      entry: recordEntry.entry,
      leafHash: recordEntry.leafHash,
      actorId: recordEntry.actor,
      effectiveAt: recordEntry.effectiveAt,
      situationId: recordEntry.situationId,
      situationName: situation.name,
      thingKind: recordEntry.thingKind,
      thingId: recordEntry.thingId,
      thingNumber: thing.number,
      opening: recordOpening.opening,
    })
    .from(recordEntry)
    .leftJoin(recordOpening, eq(recordOpening.actId, recordEntry.actId))
    .leftJoin(situation, and(eq(situation.id, recordEntry.situationId), isNull(situation.endedBy)))
    .leftJoin(thing, eq(thing.id, recordEntry.thingId))
    .where(where)
    .$dynamic()

export type EntryRow = Awaited<ReturnType<typeof selectEntries>>[number]

/** An entry's opening as it was kept, or undefined where the reader may not see it. */
export const openingOf = (row: Pick<EntryRow, 'opening'>): Opening | undefined =>
  row.opening === null ? undefined : readOpening(row.opening)

/** An entry as a row of the list: who, when, and what it was about, told by the opening itself. */
export function shownRow(row: EntryRow): z.output<typeof recordRow> {
  const opening = openingOf(row)
  const { situationId, situationName, thingKind, thingId } = row

  return {
    index: row.index,
    actId: row.actId,
    act: row.act,
    at: row.at,
    effectiveAt: row.effectiveAt,
    actor: row.actorId === null ? null : shownActor(opening),
    situation: situationId === null ? null : { situationId, name: situationName ?? situationId },
    thing:
      thingKind === null || thingId === null
        ? null
        : { kind: thingKind, id: thingId, number: row.thingNumber },
    subject: opening === undefined ? null : subjectOf(contentOf(opening)),
  }
}

/** The values of an opening's content, by their names without the prefix. */
export function contentOf(opening: Opening): Record<string, unknown> {
  const content: Record<string, unknown> = Object.create(null)
  for (const [name, field] of Object.entries(opening.fields)) {
    if (name.startsWith('content.') && 'value' in field) {
      content[name.slice('content.'.length)] = field.value
    }
  }
  return content
}

function shownActor(opening: Opening | undefined) {
  const field = opening?.fields.actor
  const actor = field !== undefined && 'value' in field ? field.value : undefined
  if (!isPlainObject(actor)) return { name: null, ministry: null }
  const { name, ministry_name: ministry } = actor

  return {
    name: typeof name === 'string' ? name : null,
    ministry: typeof ministry === 'string' ? ministry : null,
  }
}

import { and, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { recordEntry } from '#db/schema/record-entry.ts'
import { namesOf } from './rules/act-names.ts'

/** To what the record can be narrowed: an act, who did it, a situation, the one thing whose life is asked for, a time. */
export const askedActs = z.object({
  act: z.string().max(80).optional(),
  actorId: z.uuid().optional(),
  situationId: z.uuid().optional(),
  thingId: z.uuid().optional(),
  /** When it happened, or is said to have: from a moment on, and before another. */
  happenedFrom: z.date().optional(),
  happenedUntil: z.date().optional(),
  before: z.int().min(0).optional(),
})

/** The condition on entries for what is asked, as the record stood at `asOf`. */
export const whereAsked = (
  {
    act,
    actorId,
    situationId,
    thingId,
    happenedFrom: from,
    happenedUntil: until,
    before,
  }: z.output<typeof askedActs>,
  asOf: number | undefined,
): SQL | undefined =>
  and(
    act === undefined ? undefined : inArray(recordEntry.act, namesOf(act)),
    actorId === undefined ? undefined : eq(recordEntry.actor, actorId),
    situationId === undefined ? undefined : eq(recordEntry.situationId, situationId),
    thingId === undefined ? undefined : eq(recordEntry.thingId, thingId),
    from === undefined ? undefined : gte(happened, from.toISOString()),
    until === undefined ? undefined : lt(happened, until.toISOString()),
    before === undefined ? undefined : lt(recordEntry.index, before),
    asOf === undefined ? undefined : lte(recordEntry.index, asOf),
  )

const happened = sql`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`

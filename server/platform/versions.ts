import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/client.ts'

/** A table of versions, as `version()` in `db/schema/columns.ts` makes them. */
export type Versioned = PgTable & { id: PgColumn; madeBy: PgColumn; endedBy: PgColumn }

/**
 * The condition that picks the versions in force: now, or as they stood once the record had the entry
 * `asOf` (its index, counted from 0).
 */
export const held = (
  table: { madeBy: PgColumn; endedBy: PgColumn },
  asOf?: number | undefined,
): SQL => {
  if (asOf === undefined) return isNull(table.endedBy)

  return sql`(act_index(${table.madeBy}) <= ${asOf} and (${table.endedBy} is null or act_index(${table.endedBy}) > ${asOf}))`
}

/** The condition that picks rows written once by the entry `asOf`, or all of them without it. */
export const madeBy = (table: { madeBy: PgColumn }, asOf?: number | undefined): SQL | undefined =>
  asOf === undefined ? undefined : sql`act_index(${table.madeBy}) <= ${asOf}`

/** The time by which deadlines are told: the clock's, or that of the entry `asOf` (in an exercise, the time it plays at). */
export const timeAt = (asOf?: number | undefined): SQL =>
  asOf === undefined ? sql`clock_timestamp()` : sql`record_time_at(${asOf})`

/**
 * Ends the version of a thing that holds, in the name of an act.
 * @returns whether there was one. It is locked until the act commits, so two acts cannot both end it.
 */
export const endVersion = async (
  act: { tx: Transaction; id: string },
  table: Versioned,
  id: string,
): Promise<boolean> => {
  const ended = await act.tx
    .update(table)
    .set({ endedBy: act.id } as never)
    .where(and(eq(table.id, id), isNull(table.endedBy)))
    .returning({ id: table.id })

  return ended.length === 1
}

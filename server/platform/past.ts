import { sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import type { LookingBack } from '#server/record/rules/looking-back.ts'
import { inTransaction } from './transaction.ts'

/** A moment of the past: the entry of the record by which pages are read, its time, and as which member. */
export type Past = { readonly asOf: number; readonly time: Date; readonly as?: string | undefined }

/**
 * Finds the entry of the record that an address asks for.
 * @returns null where there is none: before the first, or after the last
 */
export const pastOf = (connection: Connection, { at, as }: LookingBack): Promise<Past | null> =>
  inTransaction(connection, async (tx) => {
    const asked =
      'index' in at ? sql`${at.index}::bigint` : sql`record_index_at(${at.time}::timestamptz)`
    const [row] = await tx.execute<{ index: string | null; time: string | null }>(sql`
      select entry.index, to_char(record_time_at(entry.index) at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time from (select ${asked} as index) entry`)
    if (!row || row.index === null || row.time === null) return null

    return { asOf: Number(row.index), time: new Date(row.time), as: as ?? undefined }
  })

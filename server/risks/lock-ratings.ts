import { sql } from 'drizzle-orm'
import type { Act } from '#server/platform/act-types.ts'

/**
 * One rating or tripwire of a situation at a time, until the act commits: a tripwire set while a rating that
 * reaches it is on its way must be seen by that rating, or see it.
 */
export const lockRatings = async ({ tx, situationId }: Act): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${situationId} risks`}, 2))`,
  )
}

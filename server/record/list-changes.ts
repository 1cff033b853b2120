import { and, desc, eq, gt, isNotNull, lt, max, ne, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { session } from '#db/schema/session.ts'
import { installationWide } from '#server/platform/about.ts'
import { idleMinutes } from '#server/platform/session.ts'
import { defineRead } from '#server/reads.ts'
import { recordRow, selectEntries, shownRow } from './record-row.ts'

/** As many as one reads: what is older than these is read in the record itself. */
const most = 60

/**
 * What others did, where the reader may see it, since they were last here: since the last use of a session of
 * theirs that has ended. Newest first. `since` is null for who was never here before.
 */
export const listChanges = defineRead({
  name: 'record.changes',
  input: z.object({}),
  output: z.object({
    since: z.date().nullable(),
    acts: z.array(recordRow),
    more: z.boolean(),
  }),
  isOfThePresent: true,
  about: installationWide,
  async perform({ tx, actor }) {
    if (actor.memberId === null) return null
    const since = await lastHere(tx, actor.memberId)
    if (since === null) return { since, acts: [], more: false }
    const found = await selectEntries(
      tx,
      and(
        gt(recordEntry.at, since),
        // What the system did by itself is told by what it led to.
        isNotNull(recordEntry.actor),
        ne(recordEntry.actor, actor.memberId),
      ),
    )
      .orderBy(desc(recordEntry.index))
      .limit(most + 1)

    return { since, acts: found.slice(0, most).map(shownRow), more: found.length > most }
  },
})

const lastHere = async (tx: Transaction, memberId: string): Promise<Date | null> => {
  const [row] = await tx
    .select({ at: max(session.seenAt) })
    .from(session)
    .where(
      and(
        eq(session.memberId, memberId),
        or(
          isNotNull(session.revokedAt),
          lt(session.expiresAt, sql`clock_timestamp()`),
          lt(session.seenAt, sql`clock_timestamp() - make_interval(mins => ${idleMinutes})`),
        ),
      ),
    )

  return row?.at ?? null
}

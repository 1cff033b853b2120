import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { tripwire } from '#db/schema/tripwire.ts'

/** The version of a tripwire in force, locked until the transaction ends; undefined where there is none. */
export const lockTripwire = async (
  tx: Transaction,
  id: string,
): Promise<typeof tripwire.$inferSelect | undefined> => {
  const present = () =>
    tx
      .select()
      .from(tripwire)
      .where(and(eq(tripwire.id, id), isNull(tripwire.endedBy)))
      .for('update')
  // Who waited for a version that was then ended finds nothing, and the new version only on asking again.
  const [row] = await present()

  return row ?? (await present())[0]
}

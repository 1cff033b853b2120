import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { measure } from '#db/schema/measure.ts'

export type MeasureRow = typeof measure.$inferSelect

/**
 * The version of a measure in force, locked until the transaction ends, so that what is voted on
 * does not change between being read and being frozen. Undefined where there is none.
 */
export const lockMeasure = async (tx: Transaction, id: string): Promise<MeasureRow | undefined> => {
  const present = () =>
    tx
      .select()
      .from(measure)
      .where(and(eq(measure.id, id), isNull(measure.endedBy)))
      .for('update')
  // Who waited for a version that was then ended finds nothing, and the new version only on asking again.
  const [row] = await present()

  return row ?? (await present())[0]
}

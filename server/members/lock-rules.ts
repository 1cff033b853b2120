import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'

/**
 * A body's rules of procedure in force, locked until the transaction ends, so that two adoptions wait for each other.
 * Undefined where there is no such body.
 */
export const lockRules = async (tx: Transaction, bodyId: string) => {
  const present = () =>
    tx
      .select()
      .from(rulesOfProcedure)
      .where(and(eq(rulesOfProcedure.bodyId, bodyId), isNull(rulesOfProcedure.endedBy)))
      .for('update')
  // Who waited for a version that was then ended finds nothing, and the new version only on asking again.
  const [row] = await present()

  return row ?? (await present())[0]
}

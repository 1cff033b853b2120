import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'

const lineOf = (bodyId: string) => sql`hashtextextended(${bodyId}, 62164)`

/**
 * Keeps a body's rules of procedure as they are until the transaction ends: an adoption waits, and one under way is
 * waited for, so that what opens under a version stands in the record before the next one does.
 */
export const keepRules = async (tx: Transaction, bodyId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${lineOf(bodyId)})`)
}

/**
 * A body's rules of procedure in force, locked until the transaction ends, so that two adoptions wait for each other.
 * Undefined where there is no such body.
 */
export const lockRules = async (tx: Transaction, bodyId: string) => {
  await tx.execute(sql`select pg_advisory_xact_lock(${lineOf(bodyId)})`)
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

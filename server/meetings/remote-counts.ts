import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'
import { wholeRules } from '#server/members/rules/rules-of-procedure.ts'
import { procedureOf } from './body-procedure.ts'

/** Whether a version of a body's rules of procedure lets presence from afar be presence. */
export const remoteCountsUnder = async (
  tx: Transaction,
  { bodyId, rulesVersion }: { bodyId: string; rulesVersion: number },
): Promise<boolean> => {
  const [found] = await tx
    .select({ rules: rulesOfProcedure.rules })
    .from(rulesOfProcedure)
    .where(and(eq(rulesOfProcedure.bodyId, bodyId), eq(rulesOfProcedure.version, rulesVersion)))

  return found === undefined || wholeRules(found.rules).remotePresenceCounts
}

/** Whether the rules of procedure that a body goes by now let presence from afar be presence. */
export const remoteCountsIn = async (tx: Transaction, bodyId: string): Promise<boolean> =>
  (await procedureOf(tx, bodyId))?.rules.remotePresenceCounts ?? true

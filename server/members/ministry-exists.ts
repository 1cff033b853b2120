import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ministry } from '#db/schema/ministry.ts'

/** Whether there is such a ministry now. */
export const ministryExists = async (tx: Transaction, id: string): Promise<boolean> => {
  const rows = await tx
    .select({ id: ministry.id })
    .from(ministry)
    .where(and(eq(ministry.id, id), isNull(ministry.endedBy)))

  return rows.length === 1
}

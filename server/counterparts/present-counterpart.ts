import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { counterpart } from '#db/schema/counterpart.ts'

/** A counterpart as the register has it now, or null. */
export async function presentCounterpart(tx: Transaction, counterpartId: string) {
  const [found] = await tx
    .select()
    .from(counterpart)
    .where(and(eq(counterpart.id, counterpartId), isNull(counterpart.endedBy)))
  return found ?? null
}

/** Whether another counterpart bears a name already. */
export async function isNameTaken(tx: Transaction, name: string, but?: string): Promise<boolean> {
  const [same] = await tx
    .select({ id: counterpart.id })
    .from(counterpart)
    .where(
      and(
        sql`lower(${counterpart.name}) = lower(${name})`,
        isNull(counterpart.endedBy),
        but === undefined ? undefined : ne(counterpart.id, but),
      ),
    )
  return same !== undefined
}

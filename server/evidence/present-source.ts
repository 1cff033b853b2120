import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { source } from '#db/schema/source.ts'
import { sourceGrant } from '#db/schema/source-grant.ts'

/** The present version of a source, locked until the transaction ends, or null. */
export async function presentSource(
  tx: Transaction,
  id: string,
): Promise<typeof source.$inferSelect | null> {
  const [found] = await tx
    .select()
    .from(source)
    .where(and(eq(source.id, id), isNull(source.endedBy)))
    .for('update')
  return found ?? null
}

/** Whether who a source is must not be known but to those who were granted it. */
export async function isProtected(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.execute<{ is: boolean }>(
    sql`select is_protected_source(${id}::uuid) as is`,
  )
  return row?.is ?? false
}

/** A member's grant to know who a source is, if they have one. */
export async function grantOf(
  tx: Transaction,
  sourceId: string,
  memberId: string | null,
): Promise<string | null> {
  if (memberId === null) return null
  const [found] = await tx
    .select({ id: sourceGrant.id })
    .from(sourceGrant)
    .where(
      and(
        eq(sourceGrant.sourceId, sourceId),
        eq(sourceGrant.memberId, memberId),
        isNull(sourceGrant.endedBy),
      ),
    )
  return found?.id ?? null
}

/** Whether another source of a situation goes by a name already. */
export async function isNameTaken(
  tx: Transaction,
  { situationId, name, but }: { situationId: string; name: string; but?: string },
): Promise<boolean> {
  const same = await tx
    .select({ id: source.id })
    .from(source)
    .where(
      and(
        eq(source.situationId, situationId),
        eq(sql`lower(${source.name})`, name.toLowerCase()),
        isNull(source.endedBy),
      ),
    )
  return same.some(({ id }) => id !== but)
}

import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/client.ts'
import { conflict } from '#db/schema/conflict.ts'
import { held } from '#server/platform/versions.ts'

/** The conflicts of interest that stand in a situation, or stood at an entry of the record. */
export const standingConflicts = (tx: Transaction, situationId: string, asOf?: number) =>
  tx
    .select({ memberId: conflict.memberId, aboutId: conflict.aboutId })
    .from(conflict)
    .where(
      and(
        eq(conflict.situationId, situationId),
        isNull(conflict.withdrawnBecause),
        held(conflict, asOf),
      ),
    )
    .orderBy(asc(conflict.id))

/**
 * The condition that a conflict of a member touches a piece of evidence, now or as of an entry of the
 * record: what rules/conflict.ts says, for lists that are filtered by it.
 */
export const inConflict = (
  member: AnyPgColumn | string | null,
  evidence: AnyPgColumn | string,
  asOf?: number,
): SQL<boolean> =>
  sql<boolean>`in_conflict(${member}::uuid, ${evidence}::uuid, ${asOf ?? null}::bigint)`

/** Whether a conflict of a member touches a piece of evidence now. */
export async function isInConflict(
  tx: Transaction,
  memberId: string,
  evidenceId: string,
): Promise<boolean> {
  const [row] = await tx.execute<{ touched: boolean }>(
    sql`select ${inConflict(memberId, evidenceId)} as touched`,
  )
  return row?.touched ?? false
}

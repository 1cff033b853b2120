import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { manifestFailure } from '#db/schema/manifest-failure.ts'

/** The version of a determination that holds; undefined where there is none. */
export const presentFailure = async (tx: Transaction, failureId: string) => {
  const [row] = await tx
    .select()
    .from(manifestFailure)
    .where(and(eq(manifestFailure.id, failureId), isNull(manifestFailure.endedBy)))

  return row
}

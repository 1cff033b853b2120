import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { manifestFailure } from '#db/schema/manifest-failure.ts'

/** Whether a motion carries a determination of manifest failure, of whatever standing. */
export const carriesFailure = async (tx: Transaction, motionId: string): Promise<boolean> => {
  const carried = and(eq(manifestFailure.motionId, motionId), isNull(manifestFailure.endedBy))

  return (await tx.$count(manifestFailure, carried)) > 0
}

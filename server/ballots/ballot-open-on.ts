import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { motion } from '#db/schema/motion.ts'

/** Whether a ballot is open on any motion about a measure. */
export const ballotOpenOn = async (tx: Transaction, measureId: string): Promise<boolean> => {
  const open = await tx
    .select({ id: ballot.id })
    .from(ballot)
    .innerJoin(motion, and(eq(motion.id, ballot.motionId), isNull(motion.endedBy)))
    .leftJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
    .where(and(eq(motion.measureId, measureId), isNull(ballotResult.ballotId)))
    .limit(1)

  return open.length > 0
}

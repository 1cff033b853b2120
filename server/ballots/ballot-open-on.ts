import { and, eq, isNull, not, type SQL } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { motion } from '#db/schema/motion.ts'
import { isClosed } from './outcome.ts'

const openWhere = async (tx: Transaction, where: SQL): Promise<string[]> => {
  const onMotions = await tx
    .select({ id: ballot.id })
    .from(ballot)
    .innerJoin(motion, and(eq(motion.id, ballot.motionId), isNull(motion.endedBy)))
    .where(and(where, not(isClosed(ballot.id))))
  const among = await tx
    .select({ id: choiceBallot.id })
    .from(choiceBallot)
    .innerJoin(motion, and(eq(motion.id, choiceBallot.motionId), isNull(motion.endedBy)))
    .where(and(where, not(isClosed(choiceBallot.id))))

  return [...onMotions, ...among].map(({ id }) => id)
}

/** Whether a ballot, of whatever kind, is open on any motion about a measure. */
export const ballotOpenOn = async (tx: Transaction, measureId: string): Promise<boolean> =>
  (await openWhere(tx, eq(motion.measureId, measureId))).length > 0

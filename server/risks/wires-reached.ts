import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { tripwire } from '#db/schema/tripwire.ts'
import { type RatingLevel, riskLevels } from './rules/levels.ts'
import { reaches } from './rules/tripwire.ts'

/** The tripwires waiting on a subject that a level reaches. */
export const wiresReached = async (
  tx: Transaction,
  situationId: string,
  { subject, level }: { subject: string; level: RatingLevel },
): Promise<string[]> => {
  const waiting = await tx
    .select({ id: tripwire.id, level: tripwire.level })
    .from(tripwire)
    .where(
      and(
        ...[eq(tripwire.situationId, situationId), eq(tripwire.subject, subject)],
        ...[isNull(tripwire.endedBy), isNull(tripwire.sprungAt), isNull(tripwire.withdrawnBecause)],
      ),
    )
    .orderBy(asc(tripwire.setAt), asc(tripwire.id))
  const reached = riskLevels.find((one) => one === level)

  return waiting
    .filter((wire) => reached !== undefined && reaches(reached, wire.level))
    .map(({ id }) => id)
}

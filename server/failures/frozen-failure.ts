import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { manifestFailure } from '#db/schema/manifest-failure.ts'
import { held } from '#server/platform/versions.ts'
import { failureContent } from './failure-content.ts'
import { failuresInForce } from './failures-in-force.ts'

/** A determination of manifest failure as a snapshot keeps it (format focalpoint.snapshot/1). */
export type FrozenFailure = { id: string; motion: string } & ReturnType<typeof failureContent>

/** The determinations that stand, as a snapshot keeps them. */
export const frozenFailures = async (
  tx: Transaction,
  situationId: string,
): Promise<FrozenFailure[]> =>
  (await failuresInForce(tx, situationId)).map(({ id, motionId, ...words }) => ({
    ...{ id, motion: motionId, ...failureContent(words) },
  }))

/** The determination that a motion carries, which whoever votes on it votes on; undefined where it carries none. */
export const failureOfMotion = async (
  tx: Transaction,
  motionId: string,
): Promise<FrozenFailure | undefined> => {
  const [row] = await tx
    .select()
    .from(manifestFailure)
    .where(and(eq(manifestFailure.motionId, motionId), held(manifestFailure)))

  return row && { id: row.id, motion: motionId, ...failureContent(row) }
}

import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { manifestFailure } from '#db/schema/manifest-failure.ts'
import { votedMotions } from '#server/ballots/voted-motions.ts'
import { held } from '#server/platform/versions.ts'

/** The determinations of manifest failure that stand in a situation, now or at an entry of the record, in order. */
export const failuresInForce = async (
  tx: Transaction,
  situationId: string,
  asOf?: number | undefined,
) => {
  const rows = await tx
    .select({
      id: manifestFailure.id,
      motionId: manifestFailure.motionId,
      determinedOn: manifestFailure.determinedOn,
      authorities: manifestFailure.authorities,
      reasons: manifestFailure.reasons,
      evidenceIds: manifestFailure.evidenceIds,
      reply: manifestFailure.reply,
    })
    .from(manifestFailure)
    .where(
      and(
        eq(manifestFailure.situationId, situationId),
        held(manifestFailure, asOf),
        isNull(manifestFailure.liftedBy),
      ),
    )
    .orderBy(asc(manifestFailure.determinedOn), asc(manifestFailure.id))
  const standings = await votedMotions(
    tx,
    rows.map(({ motionId }) => motionId),
    asOf,
  )

  return rows.filter(({ motionId }) => standings(motionId).isVoted)
}

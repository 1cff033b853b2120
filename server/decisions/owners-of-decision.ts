import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { writtenToFor } from '#server/actions/owner-inside.ts'
import { held } from '#server/platform/versions.ts'

/**
 * Who answers for a decision and is told when its basis has changed: the convenors of its situation, and whoever
 * speaks for the ministry that leads it. Sorted, each once.
 */
export const ownersOfDecision = async (
  tx: Transaction,
  { situationId, leadMinistryId }: { situationId: string; leadMinistryId: string },
): Promise<string[]> => {
  const convenors = await tx
    .selectDistinct({ memberId: mandate.memberId })
    .from(mandate)
    .innerJoin(member, and(eq(member.id, mandate.memberId), held(member)))
    .where(
      and(
        ...[eq(mandate.situationId, situationId), eq(mandate.role, 'convenor')],
        ...[held(mandate), eq(member.disabled, false)],
      ),
    )
  const leading = await writtenToFor(tx, situationId, {
    ministryId: leadMinistryId,
    memberId: null,
  })

  return [...new Set([...convenors.map(({ memberId }) => memberId), ...leading])].sort()
}

import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { highestMarking } from '#server/situations/rules/markings.ts'
import type { Role } from './rules/roles.ts'

/**
 * Whether nobody else holds this role there without a ceiling, so that ending or limiting this mandate would
 * leave nobody in charge of all of it.
 */
export const isLast = async (
  tx: Transaction,
  mandateId: string,
  { role }: { role: Role },
  { situationId }: { situationId: string | null },
): Promise<boolean> => {
  const others = await tx
    .select({ id: mandate.id })
    .from(mandate)
    .where(
      and(
        ne(mandate.id, mandateId),
        eq(mandate.role, role),
        eq(mandate.ceiling, highestMarking),
        isNull(mandate.endedBy),
        situationId === null ? isNull(mandate.situationId) : eq(mandate.situationId, situationId),
      ),
    )
    .limit(1)

  return others.length === 0
}

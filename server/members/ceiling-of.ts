import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import type { Actor } from '#server/platform/actor.ts'
import { highestMarking, highestOf, type Marking } from '#server/situations/rules/markings.ts'

/**
 * The highest marking that an actor reads in a situation: of their mandates there, the one that reaches
 * furthest; everything for the system.
 */
export const ceilingOf = async (
  tx: Transaction,
  actor: Pick<Actor, 'memberId'>,
  situationId: string,
): Promise<Marking> => {
  if (actor.memberId === null) return highestMarking
  const held = await tx
    .select({ ceiling: mandate.ceiling })
    .from(mandate)
    .where(
      and(
        eq(mandate.memberId, actor.memberId),
        eq(mandate.situationId, situationId),
        isNull(mandate.endedBy),
      ),
    )

  return highestOf(held.map(({ ceiling }) => ceiling))
}

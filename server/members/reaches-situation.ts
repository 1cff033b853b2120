import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { situation } from '#db/schema/situation.ts'
import type { Actor } from '#server/platform/actor.ts'
import { reaches } from '#server/situations/rules/markings.ts'
import { ceilingOf } from './ceiling-of.ts'

/**
 * Whether an actor reads up to a situation's own marking, which texts bear as they are opened, and a motion's text
 * and minutes for good. To somebody else such a text does not exist: they could neither open one nor freeze it, nor
 * be told that there is one.
 */
export async function reachesSituation(
  tx: Transaction,
  actor: Pick<Actor, 'memberId'>,
  situationId: string,
): Promise<boolean> {
  const [around] = await tx
    .select({ marking: situation.marking })
    .from(situation)
    .where(and(eq(situation.id, situationId), isNull(situation.endedBy)))
  const ceiling = await ceilingOf(tx, actor, situationId)

  return around !== undefined && reaches(ceiling, around.marking)
}

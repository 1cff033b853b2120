import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { seatsOf } from '#server/meetings/body-procedure.ts'

/**
 * Who is asked to the meeting of a tripwire: those who hold a seat in the body and a mandate in the situation,
 * and its convenors. Nobody outside the compartment learns of it.
 */
export const whoIsCalled = async (
  tx: Transaction,
  situationId: string,
  bodyId: string,
): Promise<string[]> => {
  const seated = new Set((await seatsOf(tx, bodyId)).map(({ member }) => member))
  const inside = await tx
    .select({ memberId: mandate.memberId, role: mandate.role })
    .from(mandate)
    .where(and(eq(mandate.situationId, situationId), isNull(mandate.endedBy)))
    .orderBy(asc(mandate.memberId))
  const called = inside.filter(({ memberId, role }) => role === 'convenor' || seated.has(memberId))

  return [...new Set(called.map(({ memberId }) => memberId))]
}

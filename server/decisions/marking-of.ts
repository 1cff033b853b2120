import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { situation } from '#db/schema/situation.ts'
import { held } from '#server/platform/versions.ts'

/** The classification of a situation as it stands. Throws where there is no such situation. */
export async function markingOf(tx: Transaction, situationId: string) {
  const [row] = await tx
    .select({ marking: situation.marking })
    .from(situation)
    .where(and(eq(situation.id, situationId), held(situation)))
  if (row === undefined) throw new Error(`the situation ${situationId} has no version that holds`)

  return row.marking
}

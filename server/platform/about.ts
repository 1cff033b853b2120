import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { thing } from '#db/schema/thing.ts'

/** The compartment of an act or read that is in none. */
export const installationWide = async (): Promise<null> => null

/**
 * The compartment of a thing of a kind.
 * @returns undefined where there is no such thing, or none that the transaction's actor may see
 */
export const situationOf = async (
  tx: Transaction,
  kind: string,
  id: string,
): Promise<string | undefined> => {
  const [row] = await tx
    .select({ situationId: thing.situationId })
    .from(thing)
    .where(and(eq(thing.id, id), eq(thing.kind, kind)))

  return row?.situationId ?? undefined
}

import { and, eq, or } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { motionOrigin } from '#db/schema/motion-origin.ts'
import { thing } from '#db/schema/thing.ts'
import { madeBy } from '#server/platform/versions.ts'

/** The motions that a motion came from, and those that came from it. */
export const readOrigins = async (tx: Transaction, motionId: string, asOf?: number | undefined) => {
  const rows = await tx
    .select()
    .from(motionOrigin)
    .where(
      and(
        or(eq(motionOrigin.motionId, motionId), eq(motionOrigin.fromId, motionId)),
        madeBy(motionOrigin, asOf),
      ),
    )
  const named = async (ids: readonly string[]) => {
    const found = []
    for (const id of ids) {
      const [row] = await tx.select({ number: thing.number }).from(thing).where(eq(thing.id, id))
      found.push({ motionId: id, number: row?.number ?? 0 })
    }
    return found.sort((one, other) => one.number - other.number)
  }

  return {
    cameFrom: await named(
      rows.filter((row) => row.motionId === motionId).map(({ fromId }) => fromId),
    ),
    wentInto: await named(rows.filter((row) => row.fromId === motionId).map((row) => row.motionId)),
  }
}

import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { minutesCorrection } from '#db/schema/minutes-correction.ts'
import { minutesObjection } from '#db/schema/minutes-objection.ts'
import { memberNames } from '#server/ballots/names.ts'
import { madeBy } from '#server/platform/versions.ts'

/** How often somebody spoke against a circulated version: objections, and corrections whatever became of them. */
export async function countAgainst(tx: Transaction, versionId: string): Promise<number> {
  const corrections = await tx.$count(minutesCorrection, eq(minutesCorrection.versionId, versionId))

  return (
    corrections + (await tx.$count(minutesObjection, eq(minutesObjection.versionId, versionId)))
  )
}

/** The objections to a circulated version passing in silence, the earliest first. */
export async function objectionsTo(tx: Transaction, versionId: string, asOf?: number | undefined) {
  const rows = await tx
    .select()
    .from(minutesObjection)
    .where(and(eq(minutesObjection.versionId, versionId), madeBy(minutesObjection, asOf)))
    .orderBy(asc(minutesObjection.at))
  const name = await memberNames(
    tx,
    rows.map(({ memberId }) => memberId),
  )

  return rows.map(({ id, memberId, reasons, at }) => ({
    ...{ objectionId: id, by: name(memberId), reasons, at: at.toISOString() },
  }))
}

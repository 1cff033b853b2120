import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { withoutAbove } from '#server/evidence/rules/above.ts'
import type { Snapshot } from './snapshot-format.ts'

/**
 * A snapshot of a situation by its hash, as it was frozen; undefined where there is none. Sections and evidence that
 * its reader may not see are left out of it: to them the snapshot was taken without those.
 */
export async function readSnapshot(
  tx: Transaction,
  situationId: string,
  hash: string,
): Promise<Snapshot | undefined> {
  const frozen = await weighedSnapshot(tx, situationId, hash)

  return frozen && { ...frozen, evidence: withoutAbove(frozen.evidence) }
}

/** The same with evidence above the reader's ceiling as far as it is weighed for everybody: nothing of it may be shown. */
export async function weighedSnapshot(
  tx: Transaction,
  situationId: string,
  hash: string,
): Promise<Snapshot | undefined> {
  const [row] = await tx.execute<{ content: string }>(
    sql`select content from snapshot_text(${situationId}::uuid, ${hash})`,
  )
  if (!row) return undefined

  // written by takeSnapshot alone, and never changed since
  return JSON.parse(row.content) as Snapshot
}

/** Which of these snapshots hold a section or evidence that their reader may not see, so that they cannot have the bytes. */
export async function partlyHidden(
  tx: Transaction,
  situationId: string,
  hashes: readonly string[],
): Promise<string[]> {
  const hidden: string[] = []
  for (const hash of new Set(hashes)) {
    const [row] = await tx.execute<{ whole: boolean }>(
      sql`select whole from snapshot_text(${situationId}::uuid, ${hash})`,
    )
    if (row?.whole === false) hidden.push(hash)
  }

  return hidden
}

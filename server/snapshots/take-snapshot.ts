import { snapshot } from '#db/schema/snapshot.ts'
import type { Act } from '#server/platform/act-types.ts'
import { toHex, utf8 } from '#server/record/bytes.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { assertRecordable } from '#server/record/recordable.ts'
import { sha256 } from '#server/record/sha256.ts'
import { buildSnapshot, type SnapshotOf } from './build-snapshot.ts'

/**
 * Freezes what is known in the act's situation and keeps its exact bytes under their hash. The act
 * records the hash; ballots and decisions are then tied to those bytes for good.
 * @returns SHA-256 of the snapshot's canonical JSON, hexadecimal. Throws outside a situation.
 */
export async function takeSnapshot(act: Act, of: SnapshotOf): Promise<string> {
  const { situationId, tx } = act
  if (situationId === null) throw new Error('a snapshot is of a situation')
  const built: unknown = await buildSnapshot(tx, situationId, of)
  assertRecordable(built, 'snapshot')
  const bytes = utf8(canonicalJson(built))
  const hash = toHex(sha256(bytes))
  // the same facts again are the same snapshot, made by whoever froze them first
  await tx
    .insert(snapshot)
    .values({ hash, situationId, bytes, madeBy: act.id })
    .onConflictDoNothing()

  return hash
}

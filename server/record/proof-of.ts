import { gte } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordCheckpoint } from '#db/schema/record-checkpoint.ts'
import { recordTree } from './record-tree.ts'

/** The way from a leaf to the root of the first checkpoint that covers it; null until one does. */
export async function proofOf(tx: Transaction, index: number) {
  const [checkpoint] = await tx
    .select()
    .from(recordCheckpoint)
    .where(gte(recordCheckpoint.size, index + 1))
    .orderBy(recordCheckpoint.size)
    .limit(1)
  if (!checkpoint) return null
  const { size, root, note } = checkpoint
  const tree = await recordTree(tx, size)

  return { size, root, path: tree.inclusionProof(index, size), note }
}

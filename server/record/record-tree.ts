import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { sameBytes } from './bytes.ts'
import { leafHash } from './merkle.ts'
import { growTree, type MerkleTree } from './merkle-tree.ts'

const batch = 20_000

/** The tree that this process has in hand. A record only grows, so what is known stays known. */
let kept: { tree: MerkleTree; newest: Uint8Array } | undefined

/**
 * The tree over the first `size` entries or more, hashed from the entries themselves. What an
 * earlier call built is kept, and built again only where this is another record.
 */
export async function recordTree(tx: Transaction, size: number): Promise<MerkleTree> {
  const held = kept
  const known =
    held !== undefined && (await isThisRecord(tx, held))
      ? held
      : { tree: growTree(), newest: new Uint8Array() }
  while (known.tree.size() < size) {
    const from = known.tree.size()
    const leaves = await leavesFrom(tx, from, Math.min(size, from + batch))
    if (leaves.length === 0) throw new Error(`the record has no entry ${from}`)
    // Another call may have appended the same leaves meanwhile; what is missing still is read anew.
    if (known.tree.size() !== from) continue
    for (const leaf of leaves) {
      known.newest = leafHash(leaf)
      known.tree.append(known.newest)
    }
  }
  kept = known

  return known.tree
}

/** The bytes of the leaves from one index up to, but without, another. */
export async function leavesFrom(tx: Transaction, from: number, to: number): Promise<Uint8Array[]> {
  const rows = await tx.execute<{ leaf_entry: Buffer }>(
    sql`select leaf_entry from record_leaves(${from}, ${to})`,
  )

  return rows.map((row) => new Uint8Array(row.leaf_entry))
}

async function isThisRecord(
  tx: Transaction,
  { tree, newest }: { tree: MerkleTree; newest: Uint8Array },
): Promise<boolean> {
  const size = tree.size()
  if (size === 0) return true
  const [leaf] = await leavesFrom(tx, size - 1, size)

  return leaf !== undefined && sameBytes(leafHash(leaf), newest)
}

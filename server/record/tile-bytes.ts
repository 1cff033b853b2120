import { desc } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordCheckpoint } from '#db/schema/record-checkpoint.ts'
import { concatBytes } from './bytes.ts'
import { leafHash } from './merkle.ts'
import { leavesFrom, recordTree } from './record-tree.ts'
import { hasTile, type Tile, tileWidth } from './tile-path.ts'

/**
 * The bytes of a tile or of a bundle of entries (C2SP tlog-tiles), hashed from the entries themselves; null where the
 * newest checkpoint does not cover it: what is not signed is not published. They tell commitments and times only.
 */
export async function tileBytes(tx: Transaction, tile: Tile): Promise<Uint8Array | null> {
  const [newest] = await tx
    .select({ size: recordCheckpoint.size })
    .from(recordCheckpoint)
    .orderBy(desc(recordCheckpoint.size))
    .limit(1)
  if (!newest || !hasTile(newest.size, tile)) return null
  const { level, width } = tile
  const first = tile.index * tileWidth
  if (level === 'entries' || level === 0) {
    const entries = await leavesFrom(tx, first, first + width)
    return concatBytes(...entries.map(level === 0 ? leafHash : bundled))
  }
  const tree = await recordTree(tx, newest.size)
  return concatBytes(
    ...Array.from({ length: width }, (_, at) => tree.subtree(8 * level, first + at)),
  )
}

/** An entry behind its length in two bytes, the greater first. */
function bundled(entry: Uint8Array): Uint8Array {
  return concatBytes(new Uint8Array([entry.length >> 8, entry.length & 0xff]), entry)
}

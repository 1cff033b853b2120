import { nodeHash, rootHash, verifyConsistency } from '../merkle.ts'
import { consistencyPath, type Range } from '../merkle-paths.ts'
import { hashesAt, type Tile, tilePath, tileWidth } from '../tile-path.ts'

/** Fetches the bytes of a tile by its path. */
export type FetchTile = (path: string) => Promise<Uint8Array>

/** Tiles that are not what they must be: too short, too long, or not of this tree. */
export class WrongTile extends Error {}

/** The root over the first `size` leaves, as the tiles of the tree have it. */
export function rootFromTiles(size: number, fetchTile: FetchTile): Promise<Uint8Array> {
  return fromTiles(size, fetchTile, (range) => (size === 0 ? rootHash([]) : range(0, size)))
}

/**
 * Whether a tree is the beginning of a greater one, by a proof (RFC 6962 2.1.2) that is put together from the greater
 * one's tiles: about two for every level. Throws `WrongTile` where a tile is not of its size.
 */
export async function isBeginning(
  before: { size: number; root: Uint8Array },
  now: { size: number; root: Uint8Array },
  fetchTile: FetchTile,
): Promise<boolean> {
  const proof = await fromTiles(now.size, fetchTile, (range) =>
    consistencyPath(before.size, now.size, range),
  )
  return verifyConsistency({
    ...{ size1: before.size, size2: now.size },
    ...{ root1: before.root, root2: now.root, proof },
  })
}

/** Works out something of a tree of this size: once to hear what it needs, and again with the tiles in hand. */
async function fromTiles<Result>(
  size: number,
  fetchTile: FetchTile,
  work: (range: Range) => Result,
): Promise<Result> {
  const wanted = new Map<string, Tile>()
  const nothing = new Uint8Array(32)
  work(
    overSubtrees((height, index) => {
      const tile = tileOf(size, height, index)
      wanted.set(tilePath(tile), tile)
      return nothing
    }),
  )
  const tiles = new Map<string, Uint8Array>()
  for (const [path, { width }] of wanted) {
    const bytes = await fetchTile(path)
    if (bytes.length !== 32 * width) throw new WrongTile(path)
    tiles.set(path, bytes)
  }
  return work(
    overSubtrees((height, index) => {
      const bytes = tiles.get(tilePath(tileOf(size, height, index))) ?? nothing
      const above = height % 8
      const first = (index * 2 ** above) % tileWidth
      const hashAt = (at: number) => bytes.slice(32 * at, 32 * (at + 1))
      const over = (start: number, length: number): Uint8Array =>
        length === 1
          ? hashAt(start)
          : nodeHash(over(start, length / 2), over(start + length / 2, length / 2))
      return over(first, 2 ** above)
    }),
  )
}

/** The tile that holds what the root over the `index`-th 2^height leaves is hashed from. */
function tileOf(size: number, height: number, index: number): Tile {
  const level = Math.floor(height / 8)
  const place = Math.floor((index * 2 ** (height % 8)) / tileWidth)
  const there = hashesAt(size, level) - place * tileWidth

  return { level, index: place, width: Math.min(tileWidth, there) }
}

/** Roots over any leaves, from those over complete subtrees (RFC 6962 2.1). */
function overSubtrees(subtree: (height: number, index: number) => Uint8Array): Range {
  const range: Range = (start, end) => {
    const length = end - start
    let height = 0
    while (2 ** (height + 1) <= length) height++
    const split = 2 ** height
    return split === length
      ? subtree(height, start / length)
      : nodeHash(range(start, start + split), range(start + split, end))
  }
  return range
}

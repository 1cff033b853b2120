import { leafHash, nodeHash, rootHash } from './merkle.ts'
import { consistencyPath, inclusionPath } from './merkle-paths.ts'

/** A tree that grows at its end and answers for every size it has had. */
export type MerkleTree = {
  size: () => number
  /** Appends a leaf by its hash (`leafHash(entry)`). */
  append: (hash: Uint8Array) => void
  /** The root when the tree had `size` leaves. RangeError when it never had. */
  rootAt: (size: number) => Uint8Array
  /** The root over the `index`-th 2^height leaves; RangeError where they are not all there. */
  subtree: (height: number, index: number) => Uint8Array
  /** The audit path of leaf `index` when the tree had `size` leaves (RFC 6962 section 2.1.1). */
  inclusionProof: (index: number, size: number) => Uint8Array[]
  /** The proof that size1 is a beginning of size2 (RFC 6962 section 2.1.2). */
  consistencyProof: (size1: number, size2: number) => Uint8Array[]
}

/**
 * A Merkle tree that keeps the hashes of its complete subtrees, so that a root or a proof for any
 * past size costs some log2(n) hashes instead of n. Answers equal those of `merkle.ts`.
 */
export function growTree(leafHashes: Iterable<Uint8Array> = []): MerkleTree {
  // levels[h][i] is the root over leaves i*2^h up to (i+1)*2^h; a complete subtree never changes
  const levels: Uint8Array[][] = [[]]

  const append = (hash: Uint8Array) => {
    let [height, node] = [0, hash]
    for (;;) {
      const level = levels[height] ?? []
      levels[height] = level
      level.push(node)
      const left = level[level.length - 2]
      if (level.length % 2 === 1 || left === undefined) return
      node = nodeHash(left, node)
      height++
    }
  }
  const size = () => levels[0]?.length ?? 0
  const subtree = (height: number, index: number): Uint8Array => {
    const node = levels[height]?.[index]
    if (node === undefined) throw new RangeError(`the tree has no subtree ${index} of 2^${height}`)
    return node
  }
  const range = (start: number, end: number): Uint8Array => {
    const length = end - start
    const split = splitOf(length)
    if (split === length) {
      return subtree(Math.log2(length), start / length)
    }
    return nodeHash(range(start, start + split), range(start + split, end))
  }
  const check = (wanted: number, least: number, most: number) => {
    if (!Number.isSafeInteger(wanted) || wanted < least || wanted > most) {
      throw new RangeError(`${wanted} is not between ${least} and ${most}`)
    }
  }

  for (const hash of leafHashes) append(hash)
  return {
    size,
    append,
    subtree,
    rootAt: (at) => {
      check(at, 0, size())
      return at === 0 ? rootHash([]) : range(0, at)
    },
    inclusionProof: (index, at) => {
      check(at, 1, size())
      check(index, 0, at - 1)
      return inclusionPath(index, at, range)
    },
    consistencyProof: (size1, size2) => {
      check(size2, 1, size())
      check(size1, 1, size2)
      return consistencyPath(size1, size2, range)
    },
  }
}

/** A tree over the entries themselves. */
export const treeOfEntries = (entries: Uint8Array[]): MerkleTree => growTree(entries.map(leafHash))

/** The greatest power of two up to n. */
function splitOf(n: number): number {
  let k = 1
  while (k * 2 <= n) k *= 2
  return k
}

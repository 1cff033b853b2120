import { sameBytes } from './bytes.ts'
import { consistencyPath, inclusionPath, type Range, splitBelow } from './merkle-paths.ts'
import { sha256 } from './sha256.ts'

/** The hash of a leaf: SHA-256(0x00 || entry) (RFC 6962 section 2.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(entry.length + 1)
  input.set(entry, 1)
  return sha256(input)
}

/** The hash of an inner node: SHA-256(0x01 || left || right) (RFC 6962 section 2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + left.length + right.length)
  input[0] = 1
  input.set(left, 1)
  input.set(right, 1 + left.length)
  return sha256(input)
}

/** The root over leaf hashes: MTH of RFC 6962 section 2.1; SHA-256 of nothing when there are none. */
export function rootHash(leafHashes: Uint8Array[]): Uint8Array {
  if (leafHashes.length === 0) return sha256(new Uint8Array(0))
  return rangeOf(leafHashes)(0, leafHashes.length)
}

/**
 * The audit path of leaf `index` in the tree over all leaf hashes: PATH(m, D[n]) of RFC 6962
 * section 2.1.1, from the leaf upwards. Throws a RangeError when there is no such leaf.
 */
export function inclusionProof(index: number, leafHashes: Uint8Array[]): Uint8Array[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leafHashes.length) {
    throw new RangeError(`a tree of ${leafHashes.length} has no leaf ${index}`)
  }
  return inclusionPath(index, leafHashes.length, rangeOf(leafHashes))
}

/**
 * The proof that the tree over the first `size1` leaf hashes is a beginning of the tree over all of
 * them: PROOF(m, D[n]) of RFC 6962 section 2.1.2. Empty when the sizes are equal. Throws a
 * RangeError when `size1` is not between 1 and the number of leaves: an empty beginning proves
 * nothing.
 */
export function consistencyProof(size1: number, leafHashes: Uint8Array[]): Uint8Array[] {
  if (!Number.isSafeInteger(size1) || size1 < 1 || size1 > leafHashes.length) {
    throw new RangeError(`a tree of ${leafHashes.length} has no beginning of ${size1}`)
  }
  return consistencyPath(size1, leafHashes.length, rangeOf(leafHashes))
}

function rangeOf(leafHashes: Uint8Array[]): Range {
  const range: Range = (start, end) => {
    if (end - start > 1) {
      const middle = start + splitBelow(end - start)
      return nodeHash(range(start, middle), range(middle, end))
    }
    const leaf = leafHashes[start]
    if (leaf === undefined) throw new RangeError(`the leaf hash ${start} is missing`)
    return leaf
  }
  return range
}

/** What says that a leaf is in a tree. */
export type InclusionClaim = {
  index: number
  size: number
  leafHash: Uint8Array
  proof: Uint8Array[]
  root: Uint8Array
}

/**
 * Whether the proof shows that the leaf at `index` is in the tree of `size` with this root
 * (RFC 9162 section 2.1.3.2). Sizes up to 2^53. Never throws: bad input is a false claim.
 */
export function verifyInclusion(claim: InclusionClaim): boolean {
  if (!isClaim(claim)) return false
  const { index, size, leafHash: leaf, proof, root } = claim
  if (!isCount(index) || !isCount(size) || index >= size) return false
  if (!isHash(leaf) || !isHash(root) || !isHashes(proof)) return false
  // BigInt, because >> and ^ on numbers keep only 32 bits
  let fn = BigInt(index)
  let sn = BigInt(size) - 1n
  let hash = leaf
  for (const step of proof) {
    if (sn === 0n) return false
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(step, hash)
      while (!isOdd(fn) && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else {
      hash = nodeHash(hash, step)
    }
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n && sameBytes(hash, root)
}

/** What says that one tree is the beginning of another. */
export type ConsistencyClaim = {
  size1: number
  size2: number
  root1: Uint8Array
  root2: Uint8Array
  proof: Uint8Array[]
}

/**
 * Whether the proof shows that the tree of `size1` with `root1` is the beginning of the tree of
 * `size2` with `root2` (RFC 9162 section 2.1.4.2). A beginning of nothing proves nothing, so
 * `size1` 0 is false; equal sizes need equal roots and an empty proof. Never throws.
 */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  if (!isClaim(claim)) return false
  const { size1, size2, root1, root2, proof } = claim
  if (!isCount(size1) || !isCount(size2) || size1 < 1 || size1 > size2) return false
  if (!(root1 instanceof Uint8Array) || !(root2 instanceof Uint8Array) || !isHashes(proof))
    return false
  if (size1 === size2) return proof.length === 0 && sameBytes(root1, root2)
  if (!isHash(root1) || !isHash(root2)) return false

  let fn = BigInt(size1) - 1n
  let sn = BigInt(size2) - 1n
  while (isOdd(fn)) {
    fn >>= 1n
    sn >>= 1n
  }
  // fn reaches 0 exactly when size1 is a power of two: then root1 is itself the first node
  const [first, ...steps] = fn === 0n ? [root1, ...proof] : proof
  if (first === undefined) return false
  let hash1 = first
  let hash2 = first
  for (const step of steps) {
    if (sn === 0n) return false
    if (isOdd(fn) || fn === sn) {
      hash1 = nodeHash(step, hash1)
      hash2 = nodeHash(step, hash2)
      while (!isOdd(fn) && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else {
      hash2 = nodeHash(hash2, step)
    }
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n && sameBytes(hash1, root1) && sameBytes(hash2, root2)
}

const isClaim = (claim: unknown): boolean => typeof claim === 'object' && claim !== null
const isCount = (n: unknown): boolean => Number.isSafeInteger(n) && Number(n) >= 0
const isOdd = (n: bigint): boolean => (n & 1n) === 1n
const isHash = (value: unknown): boolean => value instanceof Uint8Array && value.length === 32

function isHashes(proof: unknown): boolean {
  // a tree of 2^53 leaves has 53 levels, and no proof takes two nodes of one level
  if (!Array.isArray(proof) || proof.length > 2 * 53) return false
  for (const step of proof) if (!isHash(step)) return false
  return true
}

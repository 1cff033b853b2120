import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex, utf8 } from '#server/record/bytes.ts'
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  nodeHash,
  rootHash,
  verifyConsistency,
  verifyInclusion,
} from '#server/record/merkle.ts'
import { growTree } from '#server/record/merkle-tree.ts'
import vectors from '../../vectors/transparency-log.json' with { type: 'json' }

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hashes = (list: string[] | null) => (list ?? []).map(bytes)
const reference = vectors.reference_tree.leavesHex.map((hex) => leafHash(bytes(hex)))
const leaves = (n: number) => Array.from({ length: n }, (_, i) => leafHash(utf8(`entry ${i}`)))
const flipped = (hash: Uint8Array, bit: number) =>
  hash.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

describe('the published vectors', () => {
  test('the hashes of RFC 6962', () => {
    const { emptyRoot, emptyLeaf, leaf, node } = vectors.rfc6962_hasher
    expect(toHex(rootHash([]))).toBe(emptyRoot)
    expect(toHex(leafHash(new Uint8Array()))).toBe(emptyLeaf)
    expect(toHex(leafHash(utf8(leaf.dataUtf8)))).toBe(leaf.hash)
    expect(toHex(nodeHash(utf8(node.leftUtf8), utf8(node.rightUtf8)))).toBe(node.hash)
  })

  test('the roots of the reference tree at every size', () => {
    for (const [size, root] of vectors.reference_tree.rootsBySize.entries()) {
      expect(toHex(rootHash(reference.slice(0, size)))).toBe(root)
      expect(toHex(growTree(reference).rootAt(size))).toBe(root)
    }
  })

  test.each(vectors.derived_8_leaf_proofs.inclusion)(
    'audit path of leaf $leafIndex at size $treeSize',
    ({ leafIndex, treeSize, proof }) => {
      expect(inclusionProof(leafIndex, reference.slice(0, treeSize)).map(toHex)).toEqual(proof)
    },
  )

  test.each(vectors.derived_8_leaf_proofs.consistency)(
    'consistency proof from $size1 to $size2',
    ({ size1, size2, proof }) => {
      expect(consistencyProof(size1, reference.slice(0, size2)).map(toHex)).toEqual(proof)
    },
  )

  test.each(vectors.inclusion_probes)('$id is judged as published', (probe) => {
    const accepted = verifyInclusion({
      index: probe.leafIndex,
      size: probe.treeSize,
      leafHash: bytes(probe.leafHash),
      root: bytes(probe.root),
      proof: hashes(probe.proof),
    })
    expect(accepted).toBe(!probe.wantErr)
  })

  test.each(vectors.consistency_probes)('$id is judged as published', (probe) => {
    const accepted = verifyConsistency({
      size1: probe.size1,
      size2: probe.size2,
      root1: bytes(probe.root1),
      root2: bytes(probe.root2),
      proof: hashes(probe.proof),
    })
    expect(accepted).toBe(!probe.wantErr)
  })
})

describe('proofs and verifiers', () => {
  test('every leaf of every tree up to 64 is proved and verified', () => {
    for (let size = 1; size <= 64; size++) {
      const tree = leaves(size)
      const root = rootHash(tree)
      for (const [index, hash] of tree.entries()) {
        const proof = inclusionProof(index, tree)
        expect(verifyInclusion({ index, size, leafHash: hash, proof, root })).toBe(true)
      }
    }
  })

  test('every beginning of every tree up to 64 is proved and verified', () => {
    const all = leaves(64)
    const roots = Array.from({ length: 65 }, (_, size) => rootHash(all.slice(0, size)))
    const rootAt = (size: number) => roots[size] ?? new Uint8Array()
    for (let size2 = 1; size2 <= 64; size2++) {
      for (let size1 = 1; size1 <= size2; size1++) {
        const proof = consistencyProof(size1, all.slice(0, size2))
        const claim = { size1, size2, root1: rootAt(size1), root2: rootAt(size2), proof }
        expect(verifyConsistency(claim)).toBe(true)
      }
    }
  })

  test('the growing tree answers as the definition does, and for every pair up to 256', () => {
    const all = leaves(256)
    const tree = growTree()
    for (const hash of all) tree.append(hash)
    for (let size2 = 1; size2 <= 256; size2++) {
      const root2 = tree.rootAt(size2)
      for (let m = 0; m < size2; m++) {
        const inclusion = tree.inclusionProof(m, size2)
        const leaf = all[m] ?? new Uint8Array()
        const included = { index: m, size: size2, leafHash: leaf, proof: inclusion, root: root2 }
        const consistency = tree.consistencyProof(m + 1, size2)
        const size1 = m + 1
        const begun = { size1, size2, root1: tree.rootAt(size1), root2, proof: consistency }
        if (!verifyInclusion(included)) throw new Error(`leaf ${m} of ${size2} is not included`)
        if (!verifyConsistency(begun)) throw new Error(`${size1} does not begin ${size2}`)
        if (size2 > 40) continue
        expect(inclusion).toEqual(inclusionProof(m, all.slice(0, size2)))
        expect(consistency).toEqual(consistencyProof(size1, all.slice(0, size2)))
      }
    }
  }, 90_000)

  test('one flipped bit anywhere in a proof is refused, for every pair up to 32', () => {
    const tree = growTree(leaves(32))
    const all = leaves(32)
    for (let size2 = 1; size2 <= 32; size2++) {
      const root2 = tree.rootAt(size2)
      for (let m = 0; m < size2; m++) {
        const inclusion = tree.inclusionProof(m, size2)
        for (const [at, hash] of inclusion.entries()) {
          for (let bit = 0; bit < 256; bit++) {
            const proof = inclusion.with(at, flipped(hash, bit))
            const leaf = all[m] ?? new Uint8Array()
            const claim = { index: m, size: size2, leafHash: leaf, proof, root: root2 }
            if (verifyInclusion(claim)) throw new Error(`bit ${bit} of hash ${at} is not checked`)
          }
        }
        const size1 = m + 1
        const consistency = tree.consistencyProof(size1, size2)
        for (const [at, hash] of consistency.entries()) {
          for (let bit = 0; bit < 256; bit++) {
            const proof = consistency.with(at, flipped(hash, bit))
            const claim = { size1, size2, root1: tree.rootAt(size1), root2, proof }
            if (verifyConsistency(claim)) throw new Error(`bit ${bit} of hash ${at} is not checked`)
          }
        }
      }
    }
  }, 300_000)

  test('a claim about another leaf, size, root, or with a longer or shorter proof is refused', () => {
    const tree = leaves(21)
    const root = rootHash(tree)
    const [leaf = root, other = root] = tree
    const proof = inclusionProof(0, tree)
    const good = { index: 0, size: 21, leafHash: leaf, proof, root }
    expect(verifyInclusion(good)).toBe(true)
    expect(verifyInclusion({ ...good, leafHash: other })).toBe(false)
    expect(verifyInclusion({ ...good, index: 1 })).toBe(false)
    expect(verifyInclusion({ ...good, size: 64 })).toBe(false)
    expect(verifyInclusion({ ...good, root: leaf })).toBe(false)
    expect(verifyInclusion({ ...good, proof: [...proof, leaf] })).toBe(false)
    expect(verifyInclusion({ ...good, proof: proof.slice(1) })).toBe(false)
    expect(verifyInclusion({ ...good, proof: proof.toReversed() })).toBe(false)
  })

  test('sizes beyond 32 bits are followed exactly', () => {
    // a tree of 2^40 + 1 leaves: its last leaf joins the root of the others in one step
    const size = 2 ** 40 + 1
    const [others, last] = [leafHash(utf8('others')), leafHash(utf8('last'))]
    const root = nodeHash(others, last)
    expect(verifyInclusion({ index: 2 ** 40, size, leafHash: last, proof: [others], root })).toBe(
      true,
    )
    expect(verifyInclusion({ index: 0, size, leafHash: last, proof: [others], root })).toBe(false)
    expect(
      verifyConsistency({ size1: 2 ** 40, size2: size, root1: others, root2: root, proof: [last] }),
    ).toBe(true)
    expect(
      verifyConsistency({ size1: 256, size2: size, root1: others, root2: root, proof: [last] }),
    ).toBe(false)
  })

  test('the verifiers answer false to anything at all, and never throw', () => {
    const root = rootHash(leaves(3))
    const strange = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>(root, [root], [root, root], [undefined], new Array(2), -1, 2 ** 60),
      fc.nat(4),
    )
    const claims = fc.record(
      {
        index: strange,
        size: strange,
        size1: strange,
        size2: strange,
        leafHash: strange,
        root: strange,
        root1: strange,
        root2: strange,
        proof: strange,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(claims, fc.anything()), (claim) => {
        const hostile = claim as Parameters<typeof verifyInclusion>[0] &
          Parameters<typeof verifyConsistency>[0]
        expect(typeof verifyInclusion(hostile)).toBe('boolean')
        expect(typeof verifyConsistency(hostile)).toBe('boolean')
      }),
      { numRuns: 2000 },
    )
  })

  test('proofs that cannot exist are not made', () => {
    const tree = leaves(5)
    for (const index of [-1, 5, 1.5, Number.NaN]) {
      expect(() => inclusionProof(index, tree)).toThrow(RangeError)
      expect(() => growTree(tree).inclusionProof(index, 5)).toThrow(RangeError)
    }
    for (const size1 of [0, 6, -1, 1.5]) {
      expect(() => consistencyProof(size1, tree)).toThrow(RangeError)
      expect(() => growTree(tree).consistencyProof(size1, 5)).toThrow(RangeError)
    }
    expect(() => growTree(tree).rootAt(6)).toThrow(RangeError)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex, utf8 } from '#server/record/bytes.ts'
import { leafHash, rootHash } from '#server/record/merkle.ts'
import { growTree } from '#server/record/merkle-tree.ts'
import { hashesAt, hasTile, readTilePath, tilePath } from '#server/record/tile-path.ts'
import vectors from '../../vectors/transparency-log.json' with { type: 'json' }

const read = (path: string) => readTilePath(path.split('/'))

describe('the address of a tile', () => {
  test.each(vectors.tlog_tiles.paths)('of index $index is as published', ({ index, path }) => {
    expect(tilePath({ level: 0, index, width: 256 })).toBe(`tile/0/${path}`)
    expect(read(`0/${path}`)).toEqual({ level: 0, index, width: 256 })
  })

  test('is read back, whatever the tile', () => {
    const tile = fc.record({
      level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    })
    fc.assert(
      fc.property(tile, (one) => {
        expect(read(tilePath(one).slice('tile/'.length))).toEqual(one)
      }),
    )
  })

  test.each([
    '',
    '0',
    '0/0',
    '0/1234',
    '0/x000/000',
    '0/x001/x234',
    '0/001/234',
    '00/000',
    '64/000',
    '-1/000',
    'data/000',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/01',
    '0/000.p/1.p/1',
    '0/000.p',
    '0/000.p/',
    '0/000/',
    '0/../000',
    '0/x999/x999/x999/x999/x999/999',
    'entries/000.p/1e1',
  ])('%j is none', (path) => {
    expect(read(path)).toBeUndefined()
  })
})

describe('the tiles of a tree', () => {
  test('of 70,000 leaves are as published', () => {
    for (const { level, fullTiles, partialWidth } of vectors.tlog_tiles.treeSize70000) {
      expect(hashesAt(70_000, level)).toBe(fullTiles * 256 + partialWidth)
      expect(hasTile(70_000, { level, index: fullTiles, width: partialWidth })).toBe(true)
      expect(hasTile(70_000, { level, index: fullTiles, width: partialWidth + 1 })).toBe(false)
    }
    expect(hasTile(70_000, { level: 3, index: 0, width: 1 })).toBe(false)
    expect(hasTile(70_000, { level: 'entries', index: 273, width: 112 })).toBe(true)
  })

  test('above the leaves are the roots of full tiles below', () => {
    const leaves = Array.from({ length: 600 }, (_, n) => leafHash(utf8(`${n}`)))
    const tree = growTree(leaves)
    for (const index of [0, 1]) {
      const root = rootHash(leaves.slice(256 * index, 256 * (index + 1)))
      expect(toHex(tree.subtree(8, index))).toBe(toHex(root))
    }
    expect(() => tree.subtree(8, 2)).toThrow(RangeError)
  })
})

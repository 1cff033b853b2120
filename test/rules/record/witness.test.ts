import { describe, expect, test } from 'vitest'
import { concatBytes, utf8 } from '#server/record/bytes.ts'
import { checkpointText } from '#server/record/checkpoint.ts'
import { cosign, readCosignature, witnessKeyOf } from '#server/record/cosignature.ts'
import { leafHash } from '#server/record/merkle.ts'
import { growTree, type MerkleTree } from '#server/record/merkle-tree.ts'
import { signNote } from '#server/record/note.ts'
import { type SigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import { hasTile, readTilePath, tileWidth } from '#server/record/tile-path.ts'
import { isBeginning, rootFromTiles } from '#server/record/witness/hashes-from-tiles.ts'
import { NotCosigned } from '#server/record/witness/next-checkpoint.ts'
import { witnessTurn } from '#server/record/witness/witness-turn.ts'

const key: SigningKey = { name: 'focalpoint.example/record', seed: new Uint8Array(32).fill(1) }
const witness: SigningKey = { name: 'justice.example/witness', seed: new Uint8Array(32).fill(2) }
const logKey = verifierKeyFor(key)
const now = new Date('2026-05-01T10:00:00.000Z')

const treeOf = (size: number, told = 'entry') =>
  growTree(Array.from({ length: size }, (_, n) => leafHash(utf8(`${told} ${n}`))))
/** Serves the tiles of a tree of a size, as the routes do. */
const tilesOf =
  (tree: MerkleTree, size = tree.size()) =>
  async (path: string) => {
    const tile = readTilePath(path.split('/').slice(1))
    if (!tile || tile.level === 'entries' || !hasTile(size, tile)) throw new Error(`no ${path}`)
    const { level, index, width } = tile
    return concatBytes(
      ...Array.from({ length: width }, (_, n) => tree.subtree(8 * level, index * tileWidth + n)),
    )
  }
const noteOf = (tree: MerkleTree, size = tree.size(), signer = key) =>
  signNote(checkpointText({ origin: signer.name, size, root: tree.rootAt(size) }), signer)

/** A witness in memory, and what it was told to hand over. */
const follower = () => {
  const folder = { key: witness, kept: null as string | null, keep: async (_: string) => {} }
  folder.keep = async (note) => {
    folder.kept = note
  }
  const handed: string[] = []
  const turn = (note: string, tile: (path: string) => Promise<Uint8Array>, status = 200) =>
    witnessTurn(folder, {
      ...{ logKey, now },
      log: {
        tile,
        checkpoint: async () => note,
        submit: async (mine) => {
          handed.push(mine)
          return status
        },
      },
    })
  const refusal = async (note: string, tile: (path: string) => Promise<Uint8Array>) => {
    try {
      await turn(note, tile)
    } catch (error) {
      if (error instanceof NotCosigned) return error.fault
      throw error
    }
    return 'cosigned'
  }
  return { folder, handed, turn, refusal }
}

describe('a tree from its tiles', () => {
  test('has the root and every beginning that it has, whatever its size', async () => {
    const tree = treeOf(70_100)
    for (const size of [1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000]) {
      const root = tree.rootAt(size)
      expect(await rootFromTiles(size, tilesOf(tree, size))).toEqual(root)
      for (const before of [1, 2, 200, 256, 300, 65_536, 69_999].filter((one) => one <= size)) {
        const claim = { size: before, root: tree.rootAt(before) }
        expect(await isBeginning(claim, { size, root }, tilesOf(tree, size))).toBe(true)
        const other = { size: before, root: tree.rootAt(before === 1 ? 2 : before - 1) }
        expect(await isBeginning(other, { size, root }, tilesOf(tree, size))).toBe(false)
      }
    }
  })
})

describe('a witness', () => {
  test('cosigns what grew, keeps it, and hands it over', async () => {
    const { folder, handed, turn } = follower()
    const tree = treeOf(300)
    expect(await turn(noteOf(tree, 10), tilesOf(tree, 10))).toEqual({
      ...{ size: 10, isNew: true, status: 200 },
    })
    expect(await turn(noteOf(tree, 300), tilesOf(tree, 300))).toMatchObject({ size: 300 })
    expect(handed.at(-1)).toBe(folder.kept)
    const lines = folder.kept?.trimEnd().split('\n') ?? []
    const text = checkpointText({ origin: key.name, size: 300, root: tree.rootAt(300) })
    expect(readCosignature(lines.at(-1) ?? '', text, witnessKeyOf(witness))?.at).toEqual(now)
  })

  test('hands over again what the log does not show, and nothing that it shows', async () => {
    const { folder, handed, turn } = follower()
    const tree = treeOf(5)
    await turn(noteOf(tree), tilesOf(tree), 403)
    expect(await turn(noteOf(tree), tilesOf(tree))).toMatchObject({ isNew: false, status: 200 })
    expect(handed).toEqual([folder.kept, folder.kept])
    expect(await turn(folder.kept ?? '', tilesOf(tree))).toMatchObject({ status: null })
    expect(handed.length).toBe(2)
  })

  test('refuses a rollback, and keeps what it has', async () => {
    const { folder, turn, refusal, handed } = follower()
    const tree = treeOf(20)
    await turn(noteOf(tree), tilesOf(tree))
    const kept = folder.kept
    expect(await refusal(noteOf(tree, 19), tilesOf(tree, 19))).toBe('rollback')
    expect(await refusal(noteOf(growTree(), 0), tilesOf(tree, 0))).toBe('rollback')
    expect([folder.kept, handed.length]).toEqual([kept, 1])
  })

  test('refuses a fork, of its size or greater, whatever tiles are served', async () => {
    const tree = treeOf(300)
    const other = treeOf(600, 'told otherwise')
    for (const size of [300, 301, 600]) {
      const { turn, refusal } = follower()
      await turn(noteOf(tree), tilesOf(tree))
      expect(await refusal(noteOf(other, size), tilesOf(other, size))).toBe('fork')
      const mixed = size === 300 ? 'fork' : 'wrong_tiles'
      const older = treeOf(size)
      expect(await refusal(noteOf(other, size), tilesOf(older))).toBe(mixed)
    }
  })

  test('refuses tiles that are not those of the checkpoint, the first time too', async () => {
    const tree = treeOf(300)
    const { refusal } = follower()
    expect(await refusal(noteOf(tree), tilesOf(treeOf(300, 'other')))).toBe('wrong_tiles')
    const short = async (path: string) => (await tilesOf(tree)(path)).slice(1)
    expect(await refusal(noteOf(tree), short)).toBe('wrong_tiles')
  })

  test('refuses what the log did not sign, what is of another log, and what is no checkpoint', async () => {
    const tree = treeOf(3)
    const tile = tilesOf(tree)
    const { refusal } = follower()
    const stranger = { name: key.name, seed: new Uint8Array(32).fill(3) }
    expect(await refusal(noteOf(tree, 3, stranger), tile)).toBe('not_signed')
    const text = checkpointText({ origin: 'other.example', size: 3, root: tree.rootAt(3) })
    expect(await refusal(signNote(text, key), tile)).toBe('other_log')
    expect(await refusal(signNote('hello\n', key), tile)).toBe('not_a_checkpoint')
    expect(await refusal('hello', tile)).toBe('not_a_checkpoint')
    // its own cosignature alone does not make a checkpoint the log's
    const mine = `${text}\n${cosign(text, witness, now)}\n`
    expect(await refusal(mine, tile)).toBe('not_signed')
  })
})

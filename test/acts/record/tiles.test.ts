import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#server/platform/transaction.ts'
import { fromUtf8, toHex } from '#server/record/bytes.ts'
import { parseCheckpoint } from '#server/record/checkpoint.ts'
import { leafHash, rootHash } from '#server/record/merkle.ts'
import { newestNote } from '#server/record/newest-note.ts'
import { openNote } from '#server/record/note.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { verifierKeyFor } from '#server/record/signing-key.ts'
import { tileBytes } from '#server/record/tile-bytes.ts'
import type { Tile } from '#server/record/tile-path.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
const key = { name: 'test.example/record', seed: new Uint8Array(32).fill(6) }
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

// As the routes do: under the app's role, for nobody.
const tile = (asked: Tile) => inTransaction(world.app, (tx) => tileBytes(tx, asked))
const hashesOf = (bytes: Uint8Array) =>
  Array.from({ length: bytes.length / 32 }, (_, n) => bytes.slice(32 * n, 32 * (n + 1)))
const entriesOf = (bytes: Uint8Array): Uint8Array[] => {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = at + 2 + new DataView(bytes.buffer, bytes.byteOffset).getUint16(at)
    entries.push(bytes.slice(at + 2, end))
    at = end
  }
  return entries
}

describe('the record as tiles', () => {
  test('is told to nobody before it was signed', async () => {
    expect(await inTransaction(world.app, newestNote)).toBeNull()
    expect(await tile({ level: 0, index: 0, width: 1 })).toBeNull()
  })

  test('has, for whoever is not signed in, the root of the checkpoint, and tells no act', async () => {
    const situationId = await world.openSituation()
    await signCheckpoint(world.worker.sql, { key, now: new Date() })
    const note = (await inTransaction(world.app, newestNote)) ?? ''
    const { size, root } = parseCheckpoint(openNote(note, [verifierKeyFor(key)]).text)
    const hashes = hashesOf((await tile({ level: 0, index: 0, width: size })) ?? new Uint8Array())
    expect(toHex(rootHash(hashes))).toBe(toHex(root))

    const bundle = (await tile({ level: 'entries', index: 0, width: size })) ?? new Uint8Array()
    const entries = entriesOf(bundle)
    expect(entries.map(leafHash).map(toHex)).toEqual(hashes.map(toHex))
    for (const entry of entries) {
      expect(Object.keys(JSON.parse(fromUtf8(entry)))).toEqual(['commitment', 'format', 'time'])
    }
    expect(fromUtf8(bundle)).not.toContain(situationId)
  })

  test('has no tile that no checkpoint covers', async () => {
    const size = (await signCheckpoint(world.worker.sql, { key, now: new Date() })) ?? 0
    await world.openSituation()
    const note = (await inTransaction(world.app, newestNote)) ?? ''
    const signed = Number(note.split('\n')[1])
    expect(await tile({ level: 0, index: 0, width: signed + 1 })).toBeNull()
    expect(await tile({ level: 'entries', index: 0, width: signed + 1 })).toBeNull()
    expect(await tile({ level: 1, index: 0, width: 1 })).toBeNull()
    expect(size).toBeLessThanOrEqual(signed)
  })

  test('above the leaves holds the roots of whole tiles', async () => {
    const { sql } = world.worker
    // Entries by the hundred, appended as an act would, without the acts.
    await sql`select record_append(gen_random_uuid(), 'test.fill', null, null, null, null, null,
      sha256(n::text::bytea), ''::bytea) from generate_series(1, 260) n`
    await signCheckpoint(sql, { key, now: new Date() })
    const whole = await tile({ level: 0, index: 0, width: 256 })
    const above = await tile({ level: 1, index: 0, width: 1 })
    expect(toHex(above ?? new Uint8Array())).toBe(
      toHex(rootHash(hashesOf(whole ?? new Uint8Array()))),
    )
  })
})

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHex } from '#server/record/bytes.ts'
import { parseCheckpoint } from '#server/record/checkpoint.ts'
import { leafHash, rootHash, verifyConsistency, verifyInclusion } from '#server/record/merkle.ts'
import { growTree } from '#server/record/merkle-tree.ts'
import { openNote } from '#server/record/note.ts'
import { makeSigner, type Signer } from '#server/record/sign-checkpoint.ts'
import { verifierKeyFor } from '#server/record/signing-key.ts'
import { makeWorld, type World } from '../../support/world.ts'

const isFullSize = process.env.FOCALPOINT_FAULTS === 'full'
const [runs, most] = isFullSize ? [500, 100] : [12, 30]

let world: World
let above: postgres.Sql
let signer: Signer
const key = { name: 'test.example/record', seed: new Uint8Array(32).fill(31) }
/** What the log must hold: the hashes of its leaves, and the sizes that were signed. */
const model: { leaves: Uint8Array[]; signed: number[] } = { leaves: [], signed: [] }
beforeAll(async () => {
  world = await makeWorld()
  above = postgres(world.database.superuserUrl, { max: 2, onnotice: () => {} })
  signer = makeSigner(world.worker.sql, key)
  const rows = await above<{ entry: Buffer }[]>`select entry from record_entry order by index`
  model.leaves.push(...rows.map(({ entry }) => leafHash(entry)))
})
afterAll(async () => {
  await above.end()
  await world.end()
})

let count = 0
const appendWith = async (sql: postgres.Sql | postgres.TransactionSql) => {
  count += 1
  const commitment = createHash('sha256').update(`${count}`).digest()
  const [row] = await sql<{ entry_index: string; entry_hash: Buffer }[]>`
    select entry_index, entry_hash from record_append(gen_random_uuid(), 'test.append', null, null,
      null, null, null, ${commitment}, ''::bytea)`
  if (!row) throw new Error('nothing was appended')
  return { index: Number(row.entry_index), hash: new Uint8Array(row.entry_hash) }
}

class Undone extends Error {}

/** Everything that may happen to a log, on the database and on the model alike. */
const commands = {
  append: async () => {
    const { index, hash } = await appendWith(world.worker.sql)
    expect(index).toBe(model.leaves.length)
    model.leaves.push(hash)
  },
  'append several at once': async () => {
    const appended = await Promise.all([1, 2, 3, 4].map(() => appendWith(above)))
    const inOrder = appended.toSorted((one, other) => one.index - other.index)
    expect(inOrder.map(({ index }) => index)).toEqual(
      inOrder.map((_, n) => model.leaves.length + n),
    )
    model.leaves.push(...inOrder.map(({ hash }) => hash))
  },
  'append and take it back': async () => {
    const undone = above.begin(async (tx) => {
      await appendWith(tx)
      throw new Undone()
    })
    await expect(undone).rejects.toThrow(Undone)
  },
  'append and die before the commit': async () => {
    const dying = postgres(world.database.superuserUrl, { max: 1, onnotice: () => {} })
    const held = await dying.reserve()
    await held`begin`
    await appendWith(held)
    const [own] = await held<{ pid: number }[]>`select pg_backend_pid() as pid`
    // It is asked nothing once it is dead: postgres.js may write what it is asked then to a socket that is gone.
    const lost = expect(held`select pg_sleep(60)`).rejects.toThrow()
    await above`select pg_terminate_backend(${own?.pid ?? 0}, 5000)`
    await lost
    await dying.end({ timeout: 1 })
  },
  sign: async () => {
    const size = await signer.sign(new Date())
    const last = model.signed.at(-1) ?? 0
    expect(size).toBe(last === model.leaves.length ? undefined : model.leaves.length)
    if (size !== undefined) model.signed.push(size)
  },
  'begin signing anew, after a crash': async () => {
    signer = makeSigner(world.worker.sql, key)
  },
} as const
type Command = keyof typeof commands

/** Holds the whole log against the model: leaves, roots and signatures, and proofs at a place chosen by chance. */
const compare = async (place: number) => {
  const rows = await above<{ index: string; entry: Buffer }[]>`
    select index, entry from record_entry order by index`
  expect(rows.map(({ index }) => Number(index))).toEqual(model.leaves.map((_, n) => n))
  expect(rows.map(({ entry }) => toHex(leafHash(entry)))).toEqual(model.leaves.map(toHex))
  const notes = await above<{ size: string; note: string }[]>`
    select size, note from record_checkpoint order by size`
  expect(notes.map(({ size }) => Number(size))).toEqual(model.signed)
  const tree = growTree(model.leaves)
  for (const { note } of notes.slice(-3)) {
    const { size, root } = parseCheckpoint(openNote(note, [verifierKeyFor(key)]).text)
    expect(toHex(root)).toBe(toHex(rootHash(model.leaves.slice(0, size))))
    const index = place % size
    const leaf = model.leaves[index] ?? new Uint8Array()
    const included = { index, size, leafHash: leaf, root, proof: tree.inclusionProof(index, size) }
    expect(verifyInclusion(included)).toBe(true)
    const now = model.leaves.length
    const begun = { size1: size, size2: now, root1: root, root2: tree.rootAt(now) }
    expect(verifyConsistency({ ...begun, proof: tree.consistencyProof(size, now) })).toBe(true)
  }
}

describe('the log against a model of it', () => {
  test(`is the same after any order of appends, crashes and signatures (${runs} runs)`, async () => {
    const some = fc.array(fc.constantFrom(...(Object.keys(commands) as Command[])), {
      maxLength: most,
    })
    await fc.assert(
      fc.asyncProperty(some, fc.nat(), async (chosen, place) => {
        for (const name of chosen) await commands[name]()
        await compare(place)
      }),
      { numRuns: runs, endOnFailure: true },
    )
    expect(model.signed.length).toBeGreaterThan(0)
  }, 600_000)
})

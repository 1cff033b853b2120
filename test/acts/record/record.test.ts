import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { toHex, utf8 } from '#server/record/bytes.ts'
import { parseCheckpoint } from '#server/record/checkpoint.ts'
import { getAct } from '#server/record/get-act.ts'
import { listActs } from '#server/record/list-acts.ts'
import { listCheckpoints } from '#server/record/list-checkpoints.ts'
import { listRecordFilters } from '#server/record/list-filters.ts'
import { leafHash, verifyInclusion } from '#server/record/merkle.ts'
import { openNote } from '#server/record/note.ts'
import { makeSigner, RecordForked, signCheckpoint } from '#server/record/sign-checkpoint.ts'
import {
  readOrMakeSigningKey,
  type SigningKey,
  verifierKeyFor,
} from '#server/record/signing-key.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence } from '../ballots/sitting.ts'
import { openCase } from '../evidence/case.ts'

let world: World
let folder: string
let key: SigningKey
const refused = { code: '23001' }
const denied = { code: '42501' }
beforeAll(async () => {
  world = await makeWorld()
  folder = await mkdtemp(join(tmpdir(), 'focalpoint-key-'))
  key = await readOrMakeSigningKey(join(folder, 'record.key'), 'test.example/record')
})
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true })
})
const sign = () => signCheckpoint(world.worker.sql, { key, now: new Date() })
const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

describe('the walls around the record', () => {
  test.each([
    'record_entry',
    'record_opening',
    'record_checkpoint',
    'record_key',
    'decision',
    'vote',
  ])('neither the app nor the worker can change, remove or empty %s', async (table) => {
    for (const { sql } of [world.app, world.worker]) {
      const changing = ['record_entry', 'record_opening', 'record_checkpoint'].includes(table)
      if (changing) {
        const column = table === 'record_checkpoint' ? 'note' : 'act_id'
        await expect(sql.unsafe(`update ${table} set ${column} = ${column}`)).rejects.toMatchObject(
          denied,
        )
      }
      await expect(sql.unsafe(`delete from ${table}`)).rejects.toMatchObject(denied)
      await expect(sql.unsafe(`truncate ${table}`)).rejects.toMatchObject(denied)
    }
  })

  test('the app cannot write an entry, an opening or a checkpoint of its own', async () => {
    const { sql } = world.app
    const entries = sql`insert into record_entry (index, act_id, at, entry, leaf_hash, act)
      values (999, gen_random_uuid(), now(), '', sha256(''), 'x.y')`
    await expect(entries).rejects.toMatchObject(denied)
    await expect(
      sql`insert into record_opening (act_id, opening) values (gen_random_uuid(), '')`,
    ).rejects.toMatchObject(denied)
    await expect(
      sql`insert into record_checkpoint values (1, sha256(''), 'note', now())`,
    ).rejects.toMatchObject(denied)
    await expect(sql`insert into record_key values ('key')`).rejects.toMatchObject(denied)
  })

  test('even the owner is stopped by the triggers', async () => {
    const sql = postgres(world.database.superuserUrl, { max: 1, onnotice: () => {} })
    try {
      await sql.unsafe('set role focalpoint_owner')
      for (const table of ['record_entry', 'record_opening', 'record_checkpoint']) {
        await expect(sql.unsafe(`delete from ${table}`)).rejects.toMatchObject(refused)
        await expect(sql.unsafe(`truncate ${table} cascade`)).rejects.toMatchObject(refused)
      }
      await expect(sql`update record_entry set act = 'x'`).rejects.toMatchObject(refused)
    } finally {
      await sql.end()
    }
  })

  test('whoever is in no situation reads the acts of none, but every leaf', async () => {
    const { situationId } = await openCase(world)
    const seen = await world.stranger.read(listActs, { situationId })
    expect(seen?.acts).toEqual([])
    const all = await world.stranger.read(listActs, {})
    expect(all?.acts.every(({ situation }) => situation === null)).toBe(true)
    const rows = await world.app.sql`select leaf_entry from record_leaves(0, 100000)`
    const [counted] = await world.worker.sql`select count(*)::int as n from record_entry`
    expect(rows.length).toBe(counted?.n)
    const told = JSON.stringify(rows.map((row) => Buffer.from(row.leaf_entry).toString()))
    expect(told).not.toContain(situationId)
  })
})

describe('reading the record', () => {
  test('the auditor reads every act: who, for which ministry, when, what', async () => {
    const { situationId, adviser, attach, grade } = await openCase(world)
    const { evidenceId } = await attach('Radio broadcasts', ['E1'])
    await grade(adviser, evidenceId)
    const found = await world.auditor.read(listActs, { situationId })
    expect(found?.acts[0]).toMatchObject({
      act: 'evidence.grade',
      actor: {
        name: adviser.memberId ? expect.stringContaining('Legal adviser') : '',
        ministry: 'Justice',
      },
      thing: { kind: 'evidence', id: evidenceId, number: 1 },
    })
    expect(found?.acts[1]).toMatchObject({ act: 'evidence.attach', subject: 'Radio broadcasts' })
    const life = await world.auditor.read(listActs, { thingId: evidenceId })
    expect(life?.acts.map(({ act }) => act)).toEqual(['evidence.grade', 'evidence.attach'])
    const filters = await world.auditor.read(listRecordFilters, {})
    expect(filters?.situations.map((one) => one.situationId)).toContain(situationId)
    expect(filters?.actors).toContainEqual({
      memberId: adviser.memberId,
      name: expect.stringContaining('Legal adviser'),
    })
  })

  test('page after page gives every act once, in order', async () => {
    const indices: number[] = []
    let before: number | undefined
    for (;;) {
      const page = await world.auditor.read(listActs, before === undefined ? {} : { before })
      indices.push(...(page?.acts ?? []).map(({ index }) => index))
      if (page?.next == null) break
      before = page.next
    }
    expect(indices).toEqual(indices.toSorted((a, b) => b - a))
    expect(indices.at(-1)).toBe(0)
    expect(indices.length).toBe((indices[0] ?? 0) + 1)
  })

  test('by act finds also those that were refused, and takes signs as they are', async () => {
    const acts = await world.auditor.read(listActs, { act: 'member.add' })
    expect(new Set(acts?.acts.map(({ act }) => act))).toEqual(new Set(['member.add']))
    expect((await world.auditor.read(listActs, { act: 'member%' }))?.acts).toEqual([])
  })

  test('how others vote is withheld until the close, but not from the auditor or the voter', async () => {
    const situationId = await world.openSituation()
    const { ballotId } = await openByCorrespondence(world, situationId)
    const [foreign, defence] = world.principals
    await foreign.act(castVote, { ballotId, choice: 'no', explanation: 'Not yet.' })
    const [vote] = (await world.auditor.read(listActs, { thingId: ballotId }))?.acts ?? []
    const index = vote?.index ?? -1
    const choiceFor = async (hand: typeof foreign) => {
      const read = await hand.read(getAct, { index })
      return read?.fields.find(({ name }) => name === 'content.choice')?.value
    }
    expect(await choiceFor(defence)).toBeNull()
    expect(await choiceFor(foreign)).toBe('"no"')
    expect(await choiceFor(world.auditor)).toBe('"no"')
    expect(await world.stranger.read(getAct, { index })).toBeNull()
  })

  test('how others grade is withheld from whoever has still to grade', async () => {
    const { adviser, attach, grade } = await openCase(world)
    const { evidenceId } = await attach('Blind', ['E1'])
    const [foreign] = world.principals
    await grade(adviser, evidenceId)
    const [graded] = (await world.auditor.read(listActs, { thingId: evidenceId }))?.acts ?? []
    const index = graded?.index ?? -1
    const told = async (hand: typeof foreign) =>
      (await hand.read(getAct, { index }))?.fields.find(
        ({ name }) => name === 'content.reliability',
      )?.value
    expect(await told(foreign)).toBeNull()
    expect(await told(world.auditor)).toBe('"B"')
    await grade(foreign, evidenceId)
    expect(await told(foreign)).toBe('"B"')
  })
})

describe('checkpoints', () => {
  test('are signed when the record grew, and not again', async () => {
    const size = await sign()
    expect(size).toBeGreaterThan(0)
    expect(await sign()).toBeUndefined()
    await world.openSituation()
    expect(await sign()).toBeGreaterThan(size ?? 0)
  })

  test('everybody signed in may keep them and their key; they open with it', async () => {
    await sign()
    const read = await world.stranger.read(listCheckpoints, {})
    expect(read).toMatchObject({
      origin: 'test.example/record',
      verifierKey: verifierKeyFor(key),
    })
    const [newest] = read?.checkpoints ?? []
    const { text, signedBy } = openNote(newest?.note ?? '', [read?.verifierKey ?? ''])
    expect(signedBy).toEqual(['test.example/record'])
    expect(parseCheckpoint(text).size).toBe(newest?.size)
  })

  test('every act has a proof into one, which holds from its own bytes', async () => {
    await sign()
    for (const index of [0, 1, 7, 12]) {
      const read = await world.auditor.read(getAct, { index })
      if (!read?.proof) throw new Error('there is a proof')
      const { size, root, path } = read.proof
      expect(read.opens).toBe(true)
      expect(toHex(leafHash(utf8(read.entry)))).toBe(read.leafHash)
      const claim = { index, size, leafHash: bytesOf(read.leafHash), root: bytesOf(root) }
      expect(verifyInclusion({ ...claim, proof: path.map(bytesOf) })).toBe(true)
    }
  })

  test('of two workers at once one signs, and both agree', async () => {
    await world.openSituation()
    const signed = await Promise.all([sign(), sign(), sign()])
    expect(new Set(signed.filter((size) => size !== undefined)).size).toBe(1)
    const { sql } = world.worker
    const [twice] = await sql`select size from record_checkpoint group by size having count(*) > 1`
    expect(twice).toBeUndefined()
  })

  test('nothing more is signed over a record that was changed after it was signed', async () => {
    const other = await makeWorld()
    const now = new Date()
    try {
      await signCheckpoint(other.worker.sql, { key, now })
      const sql = postgres(other.database.superuserUrl, { max: 1, onnotice: () => {} })
      await sql.unsafe(`alter table record_entry disable trigger all;
        update record_entry set entry = convert_to(replace(convert_from(entry, 'UTF8'), '20', '19'), 'UTF8')
        where index = 3; alter table record_entry enable trigger all`)
      await sql.end()
      await other.openSituation()
      await expect(makeSigner(other.worker.sql, key).sign(now)).rejects.toThrow(RecordForked)
    } finally {
      await other.end()
    }
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import en from '#server/messages/en/record.json' with { type: 'json' }
import { exportActs } from '#server/record/export-acts.ts'
import { exportRecord } from '#server/record/export-record.ts'
import { listActs } from '#server/record/list-acts.ts'
import { listReadings } from '#server/record/list-readings.ts'
import { readings } from '#server/record/rules/readings.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence } from '../ballots/sitting.ts'
import { choosing, ranking } from '../choices/choosing-among.ts'
import { openCase } from '../evidence/case.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await openCase(world)
})
afterAll(() => world.end())

const taken = (input: Parameters<typeof exportActs.run>[1]) => world.auditor.read(exportActs, input)
const logged = (input: { reading?: (typeof readings)[number]; before?: string } = {}) =>
  world.auditor.read(listReadings, { takenOut: false, ...input })

describe('an auditor narrows the record', () => {
  test('to a time: from a moment on, and before another', async () => {
    const all = (await world.auditor.read(listActs, {}))?.acts ?? []
    const middle = all[Math.floor(all.length / 2)]
    if (!middle) throw new Error('the world has a record')
    const later = await world.auditor.read(listActs, { happenedFrom: middle.at })
    const earlier = await world.auditor.read(listActs, { happenedUntil: middle.at })
    const [after, before] = [later?.acts ?? [], earlier?.acts ?? []]
    expect(after.map(({ index }) => index)).toContain(middle.index)
    expect(before.map(({ index }) => index)).not.toContain(middle.index)
    expect(after.every(({ at }) => at >= middle.at)).toBe(true)
    expect(before.every(({ at }) => at < middle.at)).toBe(true)
  })

  test('and takes out what was found, with what each act says, and is logged once for it', async () => {
    const listed = await world.auditor.read(listActs, { act: 'situation.open' })
    const out = await taken({ act: 'situation.open' })
    expect(out?.acts.length).toBeGreaterThan(0)
    expect(out?.acts.map(({ index }) => index)).toEqual(listed?.acts.map(({ index }) => index))
    for (const { fields, withheld } of out?.acts ?? []) {
      expect(fields).toMatchObject({ act: 'situation.open', 'content.name': expect.any(String) })
      expect(withheld).toEqual([])
    }
    await taken({ act: 'situation.open', before: 3 })
    const found = await logged({ reading: 'record.export_acts' })
    expect(found?.readings).toHaveLength(1)
    expect(found?.readings[0]?.reader.name).not.toBeNull()
  })

  test('what is withheld on the page is withheld in the table: how others vote, of either kind of ballot', async () => {
    const situationId = await world.openSituation()
    const { ballotId } = await openByCorrespondence(world, situationId)
    const [foreign, defence] = world.principals
    await foreign.act(castVote, { ballotId, choice: 'no', explanation: 'Not yet.' })
    const { open, read, cast } = choosing(world, situationId)
    const among = await open()
    const [first = '', ...rest] = (await read(among.ballotId)).options.map(({ id }) => id)
    expect(await cast(foreign, among.ballotId, ranking(first, ...rest))).toMatchObject({ ok: true })
    for (const [thingId, field] of [
      [ballotId, 'content.choice'],
      [among.ballotId, 'content.marks'],
    ] as const) {
      const voteFor = async (hand: typeof foreign) =>
        (await hand.read(exportActs, { thingId }))?.acts.find(({ act }) => act.startsWith('vote.'))
      const [own, others] = [await voteFor(foreign), await voteFor(defence)]
      expect(own?.fields).toHaveProperty([field])
      expect(own?.withheld).toEqual([])
      expect(others?.fields).not.toHaveProperty([field])
      expect(others?.withheld).toContain(field)
    }
  })
})

describe('who read what', () => {
  test('is for the auditor alone, newest first, piece by piece, and narrowed', async () => {
    expect(await world.principals[0].read(listReadings, { takenOut: false })).toBeNull()
    expect(await world.convenor.read(listReadings, { takenOut: false })).toBeNull()
    await world.auditor.read(exportRecord, { audience: 'court' })
    await world.auditor.read(listReadings, { takenOut: true })
    const found = (await logged())?.readings ?? []
    expect(found.map(({ reading }) => reading)).toEqual(
      expect.arrayContaining(['record.export', 'record.export_readings']),
    )
    expect(found.find(({ reading }) => reading === 'record.export')?.audience).toBe('court')
    const times = found.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    const [first] = found
    if (!first) throw new Error('something was read')
    const rest = (await logged({ before: first.id }))?.readings ?? []
    expect(rest.map(({ id }) => id)).toEqual(found.slice(1).map(({ id }) => id))
    const only = (await logged({ reading: 'record.export' }))?.readings ?? []
    expect(new Set(only.map(({ reading }) => reading))).toEqual(new Set(['record.export']))
  })

  test('cannot be changed or removed by the app or the worker', async () => {
    for (const { sql } of [world.app, world.worker]) {
      for (const change of [
        "update access_log set reading = 'x'",
        'delete from access_log',
        'truncate access_log',
      ]) {
        await expect(sql.unsafe(change)).rejects.toMatchObject({ code: '42501' })
      }
    }
  })

  test('every reading that is logged can be narrowed to, and has words', () => {
    const sources = readdirSync('server', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join('server', file), 'utf8'))
      .filter((text) => text.includes('accessLog'))
    const named = sources.flatMap((text) =>
      [...text.matchAll(/reading: '([a-z_]+\.[a-z_]+)'/g)].map(([, name]) => name),
    )
    expect(named.length).toBeGreaterThan(10)
    expect(new Set(named)).toEqual(new Set(readings))
    const words = Object.entries(en.readings.kinds).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    )
    expect(new Set(words)).toEqual(new Set(readings))
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Latencies } from '../bench/realtime/latencies.ts'
import { loadsOf } from '../bench/realtime/loads.ts'
import type { Figures } from '../bench/realtime/measure.ts'
import { type Counts, Page, type Writing } from '../bench/realtime/page.ts'
import { judge, medianOf } from '../bench/realtime/report.ts'
import { makeTypist } from '../bench/realtime/typist.ts'
import { createWorld, patience, type World } from './world.ts'
import { until } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

describe('what npm run bench counts', () => {
  test('every stroke once on every page, and every acknowledgement, of the real server', async () => {
    const counts: Counts = {
      ...{ deliveries: 0, measuredFrom: 0 },
      ...{ delivery: new Latencies(), acknowledgement: new Latencies() },
    }
    const writers: Writing[] = [31, 32].map((clientId) => ({
      ...makeTypist(clientId, 40),
      sentAt: new Float64Array(40),
    }))
    const { cookie } = await world.signIn('representative')
    const options = {
      ...{ server: 'ours' as const, port: world.port, document: world.documentId, counts, writers },
      headers: { cookie, origin: world.origin },
    }
    const pages = [0, 1, 2].map((place) => new Page({ ...options, own: writers[place] }))
    for (const page of pages) await page.open()
    for (const page of pages) page.begin()
    await until(() => pages.every(({ isPrepared }) => isPrepared), 'both paragraphs everywhere')
    for (let stroke = 0; stroke < 40; stroke += 1) for (const page of pages) page.type(stroke)
    await until(() => counts.acknowledgement.count === 80, 'acknowledged')
    await until(() => counts.deliveries === 240, 'delivered')
    expect(counts.delivery.count).toBe(240)
    for (const page of pages) page.end()
  })

  test('a quantile is the time that so many stayed within', () => {
    const times = new Latencies()
    for (let ms = 1; ms <= 100; ms += 1) times.add(ms)
    times.add(30_000)
    expect(times.quantile(0.5)).toBeCloseTo(51.1)
    expect(times.quantile(1)).toBe(30_010)
    expect(new Latencies().quantile(0.5)).toBeUndefined()
  })

  test('a ratio is to the better peer, and nothing measured is nothing reached', () => {
    const load = loadsOf(true).find(({ key }) => key === 'many')
    if (load === undefined) throw new Error('the row is gone')
    const of = (...values: number[]): Figures[] =>
      values.map((cpuPerUpdate) => ({ cpuPerUpdate, undelivered: 0 }))
    expect(medianOf(of(9, 1, 2), 'cpuPerUpdate')).toBe(2)
    const ours = ['ours', of(120, 130, 900)] as const
    const peers = [['y-websocket', of(100)] as const, ['hocuspocus', of(500)] as const]
    expect(judge(load, new Map([ours, ...peers])).map(({ reached }) => reached)).toEqual([
      true,
      true,
    ])
    expect(judge(load, new Map([ours])).map(({ reached }) => reached)).toEqual([true, false])
    expect(judge(load, new Map(peers)).map(({ reached }) => reached)).toEqual([false, false])
  })
})

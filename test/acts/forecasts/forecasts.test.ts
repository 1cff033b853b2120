import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { askForecastInput } from '#server/forecasts/ask-forecast.schema.ts'
import { askForecast } from '#server/forecasts/ask-forecast.ts'
import { getCalibration } from '#server/forecasts/get-calibration.ts'
import { getForecast } from '#server/forecasts/get-forecast.ts'
import { giveForecast } from '#server/forecasts/give-forecast.ts'
import { listForecasts } from '#server/forecasts/list-forecasts.ts'
import { listWaitingForecasts } from '#server/forecasts/list-waiting-forecasts.ts'
import { resolveForecast } from '#server/forecasts/resolve-forecast.ts'
import { getAct } from '#server/record/get-act.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  const { administrator } = world
  situationId = await world.openSituation([[administrator, 'observer']])
})
afterAll(() => world.end())

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

const question = (change: Partial<z.input<typeof askForecastInput>> = {}) => ({
  situationId,
  bodyId: world.bodyId,
  question: 'Will the march be held?',
  criteria: 'The embassy reports more than a thousand people.',
  closesAt: hours(48),
  dueOn: '2099-12-31',
  resolverId: world.principals[3].memberId,
  ...change,
})
const ask = async (change: Parameters<typeof question>[0] = {}) =>
  (await world.convenor.act(askForecast, question(change))).forecastId
const likely = { word: 'likely', percent: 60, reason: 'Permits were asked for.' } as const

describe('a question', () => {
  it('is asked with what would count, by when and who resolves, and numbered in its situation', async () => {
    const forecastId = await ask()
    expect(await world.principals[0].read(getForecast, { forecastId })).toMatchObject({
      number: 1,
      bodyName: 'Standing group',
      criteria: 'The embassy reports more than a thousand people.',
      resolver: 'Justice principal',
      state: 'open',
      given: 0,
      all: null,
      may: { give: true, resolve: false },
    })
  })

  it('is refused in the past, decided before it closes, for no body, resolved from outside', async () => {
    const attempt = async (change: Parameters<typeof question>[0]) => {
      const answer = await world.convenor.attempt(askForecast, question(change))
      return answer.ok ? 'done' : answer.refusal.code
    }
    expect(await attempt({ closesAt: hours(-1) })).toBe('forecasts.closes_in_the_past')
    expect(await attempt({ dueOn: '2020-01-01' })).toBe('forecasts.due_before_it_closes')
    expect(await attempt({ bodyId: crypto.randomUUID() })).toBe('meetings.body_unknown')
    expect(await attempt({ resolverId: world.stranger.memberId })).toBe(
      'forecasts.resolver_outside',
    )
    expect(await attempt({ criteria: ' ' })).toBe('common.invalid_input')
  })

  it('is for those in the situation: observers only read, strangers find nothing', async () => {
    const forecastId = await ask()
    const given = { forecastId, ...likely }
    expect(await world.administrator.attempt(giveForecast, given)).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await world.stranger.attempt(giveForecast, given)).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    expect(await world.stranger.read(getForecast, { forecastId })).toBeNull()
    expect(await world.stranger.read(listForecasts, { situationId })).toBeNull()
  })
})

describe('saying how likely', () => {
  it('keeps a number within the range of its word', async () => {
    const forecastId = await ask()
    const [one] = world.principals
    const attempt = (percent: number) =>
      one.attempt(giveForecast, { forecastId, ...likely, percent })
    for (const percent of [54, 80]) {
      expect(await attempt(percent)).toMatchObject({
        refusal: { code: 'forecasts.number_outside_word' },
      })
    }
    for (const percent of [0, 100]) {
      expect(await attempt(percent)).toMatchObject({ refusal: { code: 'common.invalid_input' } })
    }
    expect(await attempt(55)).toMatchObject({ ok: true })
  })

  it('is blind: nobody sees another’s before giving theirs, on no page and not in the record', async () => {
    const forecastId = await ask()
    const [one, two] = world.principals
    const given = await one.attempt(giveForecast, { forecastId, ...likely })
    if (!given.ok) throw new Error(given.refusal.code)
    const { index } = given.receipt
    const everybodyElse = [two, world.convenor, world.administrator, world.auditor]
    for (const hand of everybodyElse) {
      const read = await hand.read(getForecast, { forecastId })
      expect(read).toMatchObject({ given: 1, all: null, mine: [] })
      expect(JSON.stringify(read)).not.toContain('Permits')
      const list = await hand.read(listForecasts, { situationId })
      expect(list?.find((each) => each.forecastId === forecastId)?.mine).toBeNull()
      const entry = await hand.read(getAct, { index })
      const told = entry?.fields.filter(({ name }) => name.startsWith('content.'))
      expect(told?.length).toBeGreaterThan(0)
      expect(told?.map(({ value }) => value).filter((value) => value !== null)).toEqual([])
    }
    expect(await one.read(getForecast, { forecastId })).toMatchObject({
      mine: [{ word: 'likely', percent: 60 }],
      all: [{ name: 'Foreign Affairs principal', given: [{ percent: 60 }], score: null }],
    })

    await two.act(giveForecast, { forecastId, word: 'unlikely', percent: null, reason: '' })
    const seen = await two.read(getForecast, { forecastId })
    expect(seen?.all?.map(({ name }) => name)).toEqual([
      'Defence principal',
      'Foreign Affairs principal',
    ])
    const entry = await two.read(getAct, { index })
    expect(entry?.fields.find(({ name }) => name === 'content.percent')?.value).toBe('60')
    // A reader of the past is not let round it.
    expect(await world.convenor.read(getForecast, { forecastId }, index)).toMatchObject({
      all: null,
    })
  })

  it('may be said anew: the history stays, and the last one is scored', async () => {
    const forecastId = await ask()
    const [one] = world.principals
    const first = await one.act(giveForecast, { forecastId, ...likely })
    const second = await one.act(giveForecast, {
      ...{ forecastId, word: 'very_likely', percent: 90, reason: 'The stage is built.' },
    })
    expect([first.revised, second.revised]).toEqual([false, true])
    const resolver = world.principals[3]
    await resolver.act(resolveForecast, { forecastId, outcome: 'yes', reason: 'Seen by all.' })
    const read = await world.convenor.read(getForecast, { forecastId })
    expect(read?.all?.[0]?.given.map(({ percent }) => percent)).toEqual([90, 60])
    expect(read?.all?.[0]?.score).toBeCloseTo(0.01, 12)
  })

  it('ends with the close, by the database’s clock, and opens what was said to all', async () => {
    const forecastId = await ask({ closesAt: new Date(Date.now() + 1_500).toISOString() })
    await world.principals[0].act(giveForecast, { forecastId, ...likely })
    const isClosed = async () =>
      (await world.principals[1].read(getForecast, { forecastId }))?.state === 'closed'
    while (!(await isClosed())) await new Promise((resume) => setTimeout(resume, 100))
    expect(
      await world.principals[1].attempt(giveForecast, { forecastId, ...likely }),
    ).toMatchObject({ refusal: { code: 'forecasts.closed' } })
    const read = await world.administrator.read(getForecast, { forecastId })
    expect(read?.all).toMatchObject([{ name: 'Foreign Affairs principal' }])
  })
})

describe('resolving a question', () => {
  it('is for the one named or a convenor, once, and never "no" before its day is over', async () => {
    const forecastId = await ask()
    const attempt = async (hand: World['convenor'], outcome: 'yes' | 'no' | 'void') => {
      const reason = 'The embassy reports.'
      const answer = await hand.attempt(resolveForecast, { forecastId, outcome, reason })
      return answer.ok ? 'done' : answer.refusal.code
    }
    expect(await attempt(world.principals[0], 'yes')).toBe('forecasts.not_resolver')
    expect(await attempt(world.principals[3], 'no')).toBe('forecasts.not_due')
    expect(await attempt(world.convenor, 'void')).toBe('done')
    expect(await attempt(world.principals[3], 'yes')).toBe('forecasts.resolved')
    expect(
      await world.principals[1].attempt(giveForecast, { forecastId, ...likely }),
    ).toMatchObject({ refusal: { code: 'forecasts.resolved' } })
    expect(await world.convenor.read(getForecast, { forecastId })).toMatchObject({
      state: 'resolved',
      resolution: { outcome: 'void', because: 'The embassy reports.', by: 'Focal Point' },
    })
  })
})

describe('what waits', () => {
  it('is each open question until one has said it', async () => {
    const forecastId = await ask({ question: 'Will it wait?' })
    const [one] = world.principals
    const waits = async () =>
      (await one.read(listWaitingForecasts, {}))?.toGive.map((each) => each.forecastId) ?? []
    expect(await waits()).toContain(forecastId)
    await one.act(giveForecast, { forecastId, ...likely })
    expect(await waits()).not.toContain(forecastId)
    const outside = await world.stranger.read(listWaitingForecasts, {})
    expect(outside).toEqual({ toGive: [], toResolve: [] })
    const observer = await world.administrator.read(listWaitingForecasts, {})
    expect(observer?.toGive).toEqual([])
  })
})

describe('calibration', () => {
  it('is counted per body over what ended yes or no, and over what the reader may see alone', async () => {
    const other = await makeWorld()
    const apart = await other.openSituation()
    const give = async (percent: number, word: 'likely' | 'unlikely', outcome: 'yes' | 'void') => {
      const { forecastId } = await other.convenor.act(askForecast, {
        ...question(),
        ...{ situationId: apart, bodyId: other.bodyId, resolverId: other.convenor.memberId },
      })
      await other.principals[0].act(giveForecast, { forecastId, word, percent, reason: '' })
      await other.convenor.act(resolveForecast, { forecastId, outcome, reason: 'Known.' })
    }
    await give(70, 'likely', 'yes')
    await give(30, 'unlikely', 'yes')
    await give(70, 'likely', 'void')
    const [body, ...others] = (await other.principals[1].read(getCalibration, {})) ?? []
    expect(others).toEqual([])
    expect(body).toMatchObject({
      bodyName: 'Standing group',
      questions: 2,
      forecasts: 2,
      bins: [
        { word: 'unlikely', count: 1, happened: 1 },
        { word: 'likely', count: 1, happened: 1 },
      ],
    })
    expect(body?.score).toBeCloseTo((0.09 + 0.49) / 2, 12)
    expect(await other.stranger.read(getCalibration, {})).toEqual([])
    await other.end()
  })
})

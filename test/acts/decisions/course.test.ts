import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { decisionStep } from '#db/schema/decision-step.ts'
import { changeDecision } from '#server/decisions/change-decision.ts'
import { followDecisionsOnTime } from '#server/decisions/follow-decisions-on-time.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { recordReply } from '#server/decisions/record-reply.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { words } from './adopted.ts'
import { chair, day, expectSound, logOn, refusal, standingOf } from './on-days.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld({ exercise: true })
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const log = (on: string, more: Parameters<typeof logOn>[3] = {}) =>
  logOn(world, situationId, on, more)
const standing = (decisionId: string) => standingOf(world, decisionId)
type Change = Omit<z.input<typeof changeDecision.input>, 'byDecisionId' | 'reasons'>
const change = (on: string, input: Change, byDecisionId: string | null = null) =>
  world.convenor.attempt(
    changeDecision,
    { ...input, byDecisionId, reasons: 'As was agreed.' },
    day(on),
  )

describe('what becomes of a decision', () => {
  test('is one act each, and how it stands is kept with the act that made it so', async () => {
    const decisionId = await log('2026-02-01')
    const suspend = { decisionId, step: 'suspend', effectiveOn: '2026-02-05' } as const
    expect(await change('2026-02-06', suspend)).toMatchObject({ ok: true })
    expect(await standing(decisionId)).toMatchObject({
      ...{ state: 'suspended', stateSince: '2026-02-05', reviewOn: '2099-02-01' },
    })
    expect(await change('2026-02-07', suspend)).toMatchObject(
      refusal('decisions.step_not_possible'),
    )
    const later = { decisionId, step: 'resume', effectiveOn: '2026-02-09' } as const
    expect(await change('2026-02-08', later)).toMatchObject(refusal('decisions.step_to_come'))
    expect(await change('2026-02-09', later)).toMatchObject({ ok: true })
    expect(await standing(decisionId)).toMatchObject({ state: 'in_force' })
    const before = { decisionId, step: 'revoke', effectiveOn: '2026-01-31' } as const
    expect(await change('2026-02-10', before)).toMatchObject(
      refusal('decisions.step_before_decision'),
    )
  })

  test('a decision is superseded by a later one of its situation, and by no other', async () => {
    const first = await log('2026-02-01')
    const second = await log('2026-02-02')
    const elsewhere = await world.openSituation()
    const { decisionId: other } = await world.convenor.act(
      logDecision,
      { ...words(world, elsewhere, chair) },
      day('2026-02-03'),
    )
    const supersede = { decisionId: first, step: 'supersede', effectiveOn: '2026-02-02' } as const
    const on = '2026-02-04'
    expect(await change(on, supersede)).toMatchObject(refusal('decisions.step_needs_decision'))
    expect(await change(on, supersede, other)).toMatchObject(refusal('decisions.decision_unknown'))
    expect(await change(on, { ...supersede, decisionId: second }, first)).toMatchObject(
      refusal('decisions.by_earlier'),
    )
    expect(await change(on, supersede, second)).toMatchObject({ ok: true })
    expect(await standing(first)).toMatchObject({ state: 'superseded' })
    expect(await standing(second)).toMatchObject({ state: 'in_force' })
  })

  test('it lapses by the worker on its day, once, and later only where it was prolonged', async () => {
    const short = await log('2026-02-01', { expiresOn: '2026-03-01' })
    const longer = await log('2026-02-01', { expiresOn: '2026-03-01' })
    const by = await log('2026-02-02')
    const amend = { decisionId: longer, step: 'amend', effectiveOn: '2026-02-20' } as const
    const prolonged = await change('2026-02-20', { ...amend, expiresOn: '2026-04-01' }, by)
    expect(prolonged).toMatchObject({ ok: true })
    expect(await followDecisionsOnTime(world.worker)).toEqual({ lapsed: 0, unreplied: 0 })
    await log('2026-03-01')
    expect(await followDecisionsOnTime(world.worker)).toEqual({ lapsed: 1, unreplied: 0 })
    expect(await followDecisionsOnTime(world.worker)).toEqual({ lapsed: 0, unreplied: 0 })
    expect(await standing(short)).toMatchObject({ state: 'lapsed', stateSince: '2026-03-01' })
    expect(await standing(longer)).toMatchObject({ state: 'amended', expiresOn: '2026-04-01' })
  })
})

describe('a recommendation', () => {
  const nature = {
    kind: 'recommendation',
    authority: 'The Cabinet',
    replyBy: '2026-03-10',
  } as const

  test('has its reply recorded, also late, or that there was none by the day', async () => {
    const answered = await log('2026-03-02', { nature })
    const silent = await log('2026-03-02', { nature })
    const binding = await log('2026-03-02')
    const reply: z.input<typeof recordReply.input> = {
      decisionId: answered,
      reply: 'changed',
      repliedOn: '2026-03-08',
      repliedBy: 'Secretary of the Cabinet',
      text: 'One envoy instead of two.',
    }
    const convenor = world.convenor
    expect(await convenor.attempt(recordReply, reply, day('2026-03-09'))).toMatchObject({
      ok: true,
    })
    expect(
      await convenor.attempt(recordReply, { ...reply, decisionId: binding }, day('2026-03-09')),
    ).toMatchObject(refusal('decisions.not_a_recommendation'))
    expect(
      await convenor.attempt(recordReply, { ...reply, repliedOn: '2026-03-01' }, day('2026-03-09')),
    ).toMatchObject(refusal('decisions.replied_on_impossible'))
    await log('2026-03-10')
    expect(await followDecisionsOnTime(world.worker)).toMatchObject({ unreplied: 0 })
    await log('2026-03-11')
    expect(await followDecisionsOnTime(world.worker)).toMatchObject({ unreplied: 1 })
    expect(await followDecisionsOnTime(world.worker)).toMatchObject({ unreplied: 0 })
    const late = { ...reply, decisionId: silent, repliedOn: '2026-03-12' }
    expect(await convenor.attempt(recordReply, late, day('2026-03-12'))).toMatchObject({ ok: true })
  })
})

test('the whole record of it verifies offline, each step worked out again', async () => {
  const count = await world.worker.database.$count(decisionStep)
  expect(count).toBe(5)
  expect(await expectSound(world)).toContainEqual({ code: 'steps', params: { count } })
})

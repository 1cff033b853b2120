import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { decisionDissent } from '#db/schema/decision-dissent.ts'
import { confirmDecision } from '#server/decisions/confirm-decision.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { listLessons } from '#server/decisions/list-lessons.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { reportOnDecision } from '#server/decisions/report-on-decision.ts'
import { reviewDecision } from '#server/decisions/review-decision.ts'
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

describe('a decision taken outside a meeting', () => {
  test('is logged with when it occurred, and confirmed once by the member named', async () => {
    const [foreign, defence] = world.principals
    const late = {
      takenAt: '2026-03-11T21:40:00Z',
      how: 'telephone',
      takenBy: 'Minister of Defence',
      confirmerId: defence.memberId,
      because: 'The line was the only one open.',
    } as const
    const input = words(world, situationId, { ...chair, late })
    const attempt = (changed: object, on = '2026-03-13') =>
      world.convenor.attempt(
        logDecision,
        { ...input, basis: { ...chair, late: { ...late, ...changed } } },
        day(on),
      )
    expect(await attempt({}, '2026-03-11')).toMatchObject(refusal('decisions.taken_later'))
    for (const confirmerId of [world.convenor.memberId, world.stranger.memberId]) {
      expect(await attempt({ confirmerId })).toMatchObject(refusal('decisions.confirmer_unknown'))
    }
    const logged = await attempt({})
    if (!logged.ok) throw new Error(logged.refusal.code)
    const { decisionId } = logged.output
    expect(await standing(decisionId)).toMatchObject({
      decidedAt: new Date('2026-03-11T21:40:00Z'),
    })
    const confirm = { decisionId, answer: 'confirmed', text: '' } as const
    expect(await foreign.attempt(confirmDecision, confirm)).toMatchObject(
      refusal('decisions.confirmed_by_another'),
    )
    expect(
      await defence.attempt(confirmDecision, { ...confirm, answer: 'disputed' }),
    ).toMatchObject(refusal('common.invalid_input'))
    expect(await defence.attempt(confirmDecision, confirm)).toMatchObject({ ok: true })
    expect(await defence.attempt(confirmDecision, confirm)).toMatchObject(
      refusal('decisions.confirmed_already'),
    )
  })
})

describe('what was considered and not acted on', () => {
  test('needs the options refused and what brings the body together again', async () => {
    const nature = { kind: 'no_action', reconveneWhen: 'The talks break off.' } as const
    const input = { ...words(world, situationId, chair), nature, alternatives: [] }
    expect(await world.convenor.attempt(logDecision, input)).toMatchObject(
      refusal('decisions.no_option_refused'),
    )
    const decisionId = await log('2026-03-14', { nature })
    expect(await standing(decisionId)).toMatchObject({ nature: 'no_action', state: 'in_force' })
  })
})

describe('following a decision', () => {
  test('only its lead ministry reports on it', async () => {
    const decisionId = await log('2026-03-15')
    const [lead, other] = world.principals
    const report: z.input<typeof reportOnDecision.input> = {
      decisionId,
      progress: 'delayed',
      text: 'One envoy is named, one is not.',
      coversUntil: '2026-03-20',
    }
    const on = day('2026-03-20')
    expect(await lead.attempt(reportOnDecision, report, on)).toMatchObject({
      output: { number: 1 },
    })
    expect(await lead.attempt(reportOnDecision, report, on)).toMatchObject({
      output: { number: 2 },
    })
    expect(await other.attempt(reportOnDecision, report, on)).toMatchObject(
      refusal('decisions.report_of_another'),
    )
    expect(
      await lead.attempt(reportOnDecision, { ...report, coversUntil: '2026-03-21' }, on),
    ).toMatchObject(refusal('decisions.covers_impossible'))
  })

  test('its review answers every dissent and feeds the library; nobody outside reads the lesson', async () => {
    const decisionId = await log('2026-03-15')
    const dissent = { decisionId, kind: 'dissent', text: 'Too early.' } as const
    await world.principals[2].act(dissentFromDecision, dissent, day('2026-03-16'))
    const [written] = await world.worker.database
      .select({ id: decisionDissent.id })
      .from(decisionDissent)
      .where(eq(decisionDissent.decisionId, decisionId))
    const review: z.input<typeof reviewDecision.input> = {
      decisionId,
      outcome: 'partly',
      text: 'The talks went on; the attacks did too.',
      dissents: [
        { dissentId: written?.id ?? '', verdict: 'right', reasons: 'Passage was not safe.' },
      ],
      lessons: [{ tool: 'CP1', text: 'Agree on safe passage before naming anybody.' }],
      nextReviewOn: '2026-09-01',
    }
    const attempt = (changed: object) =>
      world.convenor.attempt(reviewDecision, { ...review, ...changed }, day('2026-04-01'))
    expect(await attempt({ dissents: [] })).toMatchObject(
      refusal('decisions.dissents_not_answered'),
    )
    expect(await attempt({ lessons: [{ tool: 'XX9', text: 'x' }] })).toMatchObject(
      refusal('decisions.tool_unknown'),
    )
    expect(await attempt({ nextReviewOn: '2026-04-01' })).toMatchObject(
      refusal('decisions.review_past'),
    )
    expect(await attempt({})).toMatchObject({ ok: true, output: { number: 1 } })
    expect(await standing(decisionId)).toMatchObject({ reviewOn: '2026-09-01' })
    expect(await world.principals[3].read(listLessons, { tool: 'CP1' })).toMatchObject([
      { decisionId, outcome: 'partly', text: 'Agree on safe passage before naming anybody.' },
    ])
    expect(await world.stranger.read(listLessons, { tool: 'CP1' })).toEqual([])
  })
})

test('the whole record of it verifies offline', async () => {
  const params = { count: await world.worker.database.$count(decision) }
  expect(await expectSound(world)).toContainEqual({ code: 'decisions', params })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { decisionDissent } from '#db/schema/decision-dissent.ts'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import { decisionStep } from '#db/schema/decision-step.ts'
import { changeDecision } from '#server/decisions/change-decision.ts'
import { confirmDecision } from '#server/decisions/confirm-decision.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { followDecisionsOnTime } from '#server/decisions/follow-decisions-on-time.ts'
import { listLessons } from '#server/decisions/list-lessons.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { recordReply } from '#server/decisions/record-reply.ts'
import { reportOnDecision } from '#server/decisions/report-on-decision.ts'
import { reviewDecision } from '#server/decisions/review-decision.ts'
import { sealDossier } from '#server/record/build-dossier.ts'
import { exportRecord } from '#server/record/export-record.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { words } from './adopted.ts'

// An exercise, so that what takes days takes none.
let world: World
let situationId: string
const day = (text: string) => ({ effectiveAt: new Date(`${text}T10:00:00Z`) })
const refusal = (code: string) => ({ ok: false, refusal: { code } })
beforeAll(async () => {
  world = await makeWorld({ exercise: true })
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const chair = {
  kind: 'chair',
  reasons: 'Agreed by all on the telephone.',
  measureId: null,
} as const
const log = async (on: string, more: Partial<ReturnType<typeof words>> = {}) => {
  const input = { ...words(world, situationId, chair), ...more }
  const { decisionId } = await world.convenor.act(logDecision, input, day(on))

  return decisionId
}
const standing = async (decisionId: string) => {
  const [row] = await world.worker.database
    .select()
    .from(decisionStanding)
    .where(and(eq(decisionStanding.id, decisionId), isNull(decisionStanding.endedBy)))

  return row
}
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

test('the whole record of it verifies offline, each step worked out again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'focalpoint-course-'))
  const key = await readOrMakeSigningKey(join(folder, 'record.key'), 'test.example/record')
  await signCheckpoint(world.worker.sql, { key, now: new Date() })
  const exported = await world.auditor.read(exportRecord, {})
  await rm(folder, { recursive: true })
  if (!exported?.dossier) throw new Error('the auditor exports the record')
  const text = JSON.stringify(sealDossier(exported.dossier))
  const report = verifyDossier(text, { key: verifierKeyFor(key), now: new Date() })
  expect(report.faults).toEqual([])
  const steps = await world.worker.database.$count(decisionStep)
  expect(report.checks).toContainEqual({ code: 'steps', params: { count: steps } })
})

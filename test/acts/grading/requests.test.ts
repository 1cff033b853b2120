import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listToGrade } from '#server/evidence/list-to-grade.ts'
import { askGraders } from '#server/grading/ask-graders.ts'
import { declareConflict } from '#server/grading/declare-conflict.ts'
import { declineGrading } from '#server/grading/decline-grading.ts'
import { escalateGrading } from '#server/grading/escalate-grading.ts'
import { escalateOnDue } from '#server/grading/escalate-on-due.ts'
import { getChoices } from '#server/grading/get-choices.ts'
import { listGradings } from '#server/grading/list-gradings.ts'
import { listWaitingGradings } from '#server/grading/list-waiting-gradings.ts'
import { withdrawGrading } from '#server/grading/withdraw-grading.ts'
import type { Hand } from '../../support/world.ts'
import { type Case, openCase } from '../evidence/case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code
const later = (seconds = 86_400) => new Date(Date.now() + seconds * 1000).toISOString()
const ask = (evidenceIds: string[], hands: readonly Hand[], dueAt = later()) =>
  place.world.convenor.attempt(askGraders, {
    ...{ situationId: place.situationId, evidenceIds, dueAt },
    memberIds: hands.map(({ memberId }) => memberId),
  })
const requestsOn = async (who: Hand, evidenceId: string | null = null) =>
  (await who.read(listGradings, { situationId: place.situationId, evidenceId }))?.requests ?? []
const queueOf = async (who: Hand) =>
  ((await who.read(listToGrade, {})) ?? []).find(
    ({ situationId }) => situationId === place.situationId,
  )

describe('members are asked to grade', () => {
  it('by name and by a day; it comes first on their list, and is answered by their grade', async () => {
    const [foreign, defence, interior] = place.world.principals
    const first = await place.attach('Not asked for', ['E2'])
    const { evidenceId } = await place.attach('Asked for', ['E2'])
    expect(await ask([evidenceId], [foreign, defence])).toMatchObject({ output: { asked: 2 } })
    const mine = await queueOf(foreign)
    expect(mine?.count).toBe(2)
    expect(mine?.pieces).toMatchObject([
      { evidenceId, asked: { isOverdue: false, byName: expect.any(String) } },
      { evidenceId: first.evidenceId, asked: null },
    ])
    expect((await queueOf(interior))?.pieces.every(({ asked }) => asked === null)).toBe(true)
    await place.grade(foreign, evidenceId)
    expect((await queueOf(foreign))?.pieces.map((piece) => piece.evidenceId)).not.toContain(
      evidenceId,
    )
    const states = (await requestsOn(place.world.convenor, evidenceId)).map(({ state }) => state)
    expect(states.sort()).toEqual(['graded', 'open'])
  })

  it('of different ministries, and the third of yet another, or it is refused with a sentence', async () => {
    const [foreign, defence, interior] = place.world.principals
    const deputy = place.world.deputies[0]
    const { evidenceId } = await place.attach('Who may be asked', ['E2'])
    expect(code(await ask([evidenceId], [foreign, deputy]))).toBe('grading.bar_same_ministry')
    expect(code(await ask([evidenceId], [foreign, defence, interior]))).toBe('grading.bar_enough')
    expect(code(await ask([evidenceId], [place.observer]))).toBe('grading.may_not_grade')
    expect(code(await ask([evidenceId], [foreign], later(-60)))).toBe('grading.due_in_the_past')
    expect(await requestsOn(place.world.convenor, evidenceId)).toEqual([])
    await place.grade(foreign, evidenceId)
    await place.grade(defence, evidenceId, { reliability: 'D' })
    expect(code(await ask([evidenceId], [deputy]))).toBe('grading.bar_same_ministry')
    expect(code(await ask([evidenceId], [foreign]))).toBe('grading.bar_graded')
    expect(await ask([evidenceId], [interior])).toMatchObject({ ok: true })
  })

  it('only for what there is to grade, by those who ask, and of what they see', async () => {
    const [foreign] = place.world.principals
    const unlinked = await place.attach('Nothing to grade')
    expect(code(await ask([unlinked.evidenceId], [foreign]))).toBe('evidence.nothing_to_grade')
    const other = await openCase(place.world)
    const elsewhere = await other.attach('In another situation', ['E2'])
    expect(code(await ask([elsewhere.evidenceId], [foreign]))).toBe('common.not_found')
    expect(code(await ask([crypto.randomUUID()], [foreign]))).toBe('common.not_found')
    const { evidenceId } = await place.attach('Asked by a grader', ['E2'])
    const dueAt = later()
    const input = { situationId: place.situationId, evidenceIds: [evidenceId], dueAt }
    const memberIds = [foreign.memberId]
    expect(code(await foreign.attempt(askGraders, { ...input, memberIds }))).toBe(
      'common.not_entitled',
    )
    expect(code(await place.world.stranger.attempt(askGraders, { ...input, memberIds }))).toBe(
      'common.not_found',
    )
  })

  it('for a selection at once, which is shared out, and once only when two ask together', async () => {
    const fresh = await openCase(place.world)
    const [foreign, defence, interior] = place.world.principals
    const ids: string[] = []
    for (const title of ['one', 'two', 'three']) {
      ids.push((await fresh.attach(title, ['E5'])).evidenceId)
    }
    const input = {
      ...{ situationId: fresh.situationId, evidenceIds: ids, dueAt: later() },
      memberIds: [foreign, defence, interior].map(({ memberId }) => memberId),
    }
    const both = await Promise.all([
      place.world.convenor.attempt(askGraders, input),
      place.world.convenor.attempt(askGraders, input),
    ])
    const answers = both.map((one) => (one.ok ? one.output.asked : one.refusal.code))
    expect(answers).toContain(6)
    expect(answers).toContain('grading.nobody_to_ask')
    const { situationId } = fresh
    const listed = await place.world.convenor.read(listGradings, { situationId })
    expect(listed).toMatchObject({ wanting: [], may: { ask: true } })
    const names = (listed?.requests ?? []).map(({ memberName }) => memberName)
    for (const name of new Set(names)) expect(names.filter((one) => one === name)).toHaveLength(2)
  })

  it('without telling graders who else is asked', async () => {
    const [foreign, defence] = place.world.principals
    const { evidenceId } = await place.attach('Blind to each other', ['E2'])
    await ask([evidenceId], [foreign, defence])
    expect(await requestsOn(foreign, evidenceId)).toMatchObject([{ mine: true }])
    expect(await requestsOn(place.observer, evidenceId)).toEqual([])
    expect(await requestsOn(place.world.auditor, evidenceId)).toHaveLength(2)
  })
})

describe('whom to ask', () => {
  it('is proposed by the least to do, of different ministries, with why not the others', async () => {
    const [foreign, defence] = place.world.principals
    const { evidenceId } = await place.attach('Proposals', ['E2'])
    await place.grade(foreign, evidenceId)
    await defence.act(declareConflict, {
      kind: 'evidence',
      aboutId: evidenceId,
      words: 'A brother',
    })
    const found = await place.world.convenor.read(getChoices, {
      ...{ situationId: place.situationId, evidenceId },
    })
    const barOf = (who: Hand) =>
      found?.candidates.find(({ memberId }) => memberId === who.memberId)?.bar
    expect(barOf(foreign)).toBe('graded')
    expect(barOf(place.world.deputies[0])).toBe('same_ministry')
    expect(barOf(defence)).toBe('in_conflict')
    const proposed = (found?.candidates ?? []).filter(({ isProposed }) => isProposed)
    expect(proposed).toMatchObject([{ bar: null }])
    expect(await foreign.read(getChoices, { situationId: place.situationId })).toBeNull()
  })
})

describe('a request to grade', () => {
  const requested = async (title: string, who: Hand, dueAt = later()) => {
    const { evidenceId } = await place.attach(title, ['E2'])
    await ask([evidenceId], [who], dueAt)
    const [request] = await requestsOn(place.world.convenor, evidenceId)
    if (request === undefined) throw new Error('nothing was asked')
    return request
  }
  const waitingFor = async (who: Hand, requestId: string) =>
    ((await who.read(listWaitingGradings, {})) ?? []).find((one) => one.requestId === requestId)

  it('is declined with a reason by whoever was asked, and the convenor hears of it until another is asked', async () => {
    const [foreign, defence] = place.world.principals
    const { requestId, evidenceId } = await requested('Declined', foreign)
    const reason = 'On leave until May'
    expect(code(await defence.attempt(declineGrading, { requestId, reason }))).toBe(
      'grading.not_asked',
    )
    expect(code(await foreign.attempt(declineGrading, { requestId, reason: ' ' }))).toBe(
      'common.invalid_input',
    )
    await foreign.act(declineGrading, { requestId, reason })
    expect(code(await foreign.attempt(declineGrading, { requestId, reason }))).toBe(
      'grading.not_open',
    )
    expect(await waitingFor(place.world.convenor, requestId)).toMatchObject({ isDeclined: true })
    expect(await waitingFor(foreign, requestId)).toBeUndefined()
    const { situationId } = place
    const choices = await place.world.convenor.read(getChoices, { situationId, evidenceId })
    expect(choices?.candidates.find(({ memberId }) => memberId === foreign.memberId)).toMatchObject(
      { bar: null, isProposed: false },
    )
    await ask([evidenceId], [defence])
    expect(await waitingFor(place.world.convenor, requestId)).toBeUndefined()
    const [told] = await requestsOn(foreign, evidenceId)
    expect(told).toMatchObject({ state: 'declined', reason })
  })

  it('is taken back with a reason, and the place is free for another', async () => {
    const [foreign, , interior] = place.world.principals
    const { requestId, evidenceId } = await requested('Taken back', foreign)
    await ask([evidenceId], [interior])
    expect(code(await ask([evidenceId], [place.world.principals[1]]))).toBe('grading.bar_enough')
    await place.world.convenor.act(withdrawGrading, { requestId, reason: 'Wrong desk' })
    expect(await ask([evidenceId], [place.world.principals[1]])).toMatchObject({ ok: true })
    expect(
      (await queueOf(foreign))?.pieces.find((one) => one.evidenceId === evidenceId),
    ).toMatchObject({ asked: null })
  })

  it('that nobody answered is put before the convenors by the worker, on time and once', async () => {
    const [foreign] = place.world.principals
    const { world } = place
    const { requestId, evidenceId } = await requested('Overdue', foreign, later(1))
    expect(code(await world.system.attempt(escalateGrading, { requestId }))).toBe('grading.not_due')
    expect(await waitingFor(world.convenor, requestId)).toBeUndefined()
    await new Promise((resume) => setTimeout(resume, 1_100))
    await escalateOnDue({ requestId }, { connection: world.worker })
    await escalateOnDue({ requestId }, { connection: world.worker })
    expect(await waitingFor(world.convenor, requestId)).toMatchObject({ isDeclined: false })
    expect(await requestsOn(foreign, evidenceId)).toMatchObject([{ isOverdue: true }])
    expect((await queueOf(foreign))?.pieces[0]).toMatchObject({
      evidenceId,
      asked: { isOverdue: true },
    })
    await place.grade(foreign, evidenceId)
    expect(await waitingFor(world.convenor, requestId)).toBeUndefined()
    expect(code(await world.system.attempt(escalateGrading, { requestId }))).toBe(
      'grading.not_open',
    )
  })

  it('leaves the worker a job for the moment that it falls due', async () => {
    const dueAt = later(7_200)
    const { requestId } = await requested('With a job', place.world.principals[0], dueAt)
    const [job] = await place.world.worker.sql<{ run_at: string }[]>`
      select run_at from graphile_worker.jobs where key = ${`escalate_grading:${requestId}`}`
    expect(new Date(job?.run_at ?? '').toISOString()).toBe(dueAt)
  })
})

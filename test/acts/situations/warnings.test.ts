import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dismissWarning } from '#server/situations/dismiss-warning.ts'
import { escalateOnTime } from '#server/situations/escalate-on-time.ts'
import { escalateWarning } from '#server/situations/escalate-warning.ts'
import { getWarning } from '#server/situations/get-warning.ts'
import { listWarnings } from '#server/situations/list-warnings.ts'
import { logWarning } from '#server/situations/log-warning.ts'
import { openSituation } from '#server/situations/open-situation.ts'
import { triageWarning } from '#server/situations/triage-warning.ts'
import { done, makeInstallation, rift, system } from './installation.ts'

let place: Awaited<ReturnType<typeof makeInstallation>>
beforeAll(async () => {
  place = await makeInstallation()
})
afterAll(() => place.close())

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()

const log = async (receivedAt = hoursAgo(1), caller = place.cleo): Promise<string> => {
  const words = { reported: 'Houses marked', source: 'A consulate', place: 'Eldoret' }
  const input = { ...words, receivedAt, receivedBy: null }
  return (await done(place.app, logWarning, input, caller)).warningId
}

describe('logging a warning', () => {
  it('starts the clock at receipt and queues the escalation for 24 hours later', async () => {
    const receivedAt = hoursAgo(20)
    const warningId = await log(receivedAt)
    const seen = await getWarning.run(place.app, { warningId }, { caller: place.cleo })
    expect(seen?.state).toBe('waiting')
    expect(seen?.dueAt.getTime()).toBe(new Date(receivedAt).getTime() + 24 * 3_600_000)
    const [job] = await place.worker.sql<{ run_at: string }[]>`
      select run_at from graphile_worker.jobs where key = ${`warning:${warningId}`}`
    expect(new Date(job?.run_at ?? '')).toEqual(seen?.dueAt)
  })

  it('is refused for a receipt that has not happened', async () => {
    const input = {
      reported: 'Tomorrow',
      source: 'A prophet',
      place: 'Here',
      receivedAt: hoursAgo(-2),
      receivedBy: null,
    }
    expect(await logWarning.run(place.app, input, { caller: place.cleo })).toMatchObject({
      ok: false,
      refusal: { code: 'situations.received_in_future' },
    })
  })
})

describe('who sees a warning', () => {
  it('is every focal point and whoever logged it, before it is answered', async () => {
    const warningId = await log()
    const { app, ada, bo, cleo, dara } = place
    for (const caller of [ada, bo, cleo, dara]) {
      expect(await getWarning.run(app, { warningId }, { caller })).not.toBeNull()
    }
  })

  it('is nobody else', async () => {
    const warningId = await log(hoursAgo(1), place.bo)
    expect(await getWarning.run(place.app, { warningId }, { caller: place.cleo })).toBeNull()
    const listed = await listWarnings.run(place.app, {}, { caller: place.cleo })
    expect(listed?.warnings.map((one) => one.warningId)).not.toContain(warningId)
  })

  it('learns from the answer nothing of a situation they are not in', async () => {
    const { app, ada, bo, cleo } = place
    const taken = await log()
    const dropped = await log()
    await done(app, openSituation, { ...rift({ name: 'From a warning' }), warningId: taken }, ada)
    await done(app, dismissWarning, { warningId: dropped, reasons: 'A film set' }, ada)
    const forLogger = await Promise.all(
      [taken, dropped].map((warningId) => getWarning.run(app, { warningId }, { caller: cleo })),
    )
    for (const seen of forLogger) {
      expect(seen).toMatchObject({
        state: 'answered',
        situation: null,
        reasons: null,
        answeredBy: null,
      })
    }
    expect(await getWarning.run(app, { warningId: taken }, { caller: bo })).toBeNull()
    expect(await getWarning.run(app, { warningId: dropped }, { caller: bo })).toMatchObject({
      state: 'dismissed',
      reasons: 'A film set',
    })
    expect(await getWarning.run(app, { warningId: taken }, { caller: ada })).toMatchObject({
      state: 'triaged',
      situation: { name: 'From a warning' },
    })
  })
})

describe('answering a warning', () => {
  it('takes it into an open situation of which one is the convenor', async () => {
    const { app, ada, bo } = place
    const warningId = await log()
    const { situationId } = await place.open({ name: 'Already open' })
    const input = { warningId, situationId, reasons: 'The same district' }
    expect(await triageWarning.run(app, input, { caller: bo })).toMatchObject({
      ok: false,
      refusal: { code: 'common.not_found' },
    })
    await done(app, triageWarning, input, ada)
    const listed = await listWarnings.run(app, { situationId }, { caller: ada })
    expect(listed?.warnings.map((one) => one.warningId)).toEqual([warningId])
  })

  it('happens once, even when two focal points answer at the same moment', async () => {
    const { app, ada, bo } = place
    const warningId = await log()
    const answers = await Promise.all(
      [ada, bo].map((caller) =>
        dismissWarning.run(app, { warningId, reasons: 'Nothing in it' }, { caller }),
      ),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      refusal: { code: 'situations.warning_answered' },
    })
  })

  it('is for focal points', async () => {
    const warningId = await log()
    const input = { warningId, reasons: 'I logged it' }
    expect(await dismissWarning.run(place.app, input, { caller: place.cleo })).toMatchObject({
      ok: false,
      refusal: { code: 'common.not_entitled' },
    })
  })
})

describe('a warning that nobody answers', () => {
  const escalate = (warningId: string) =>
    escalateWarning.run(place.worker, { warningId }, { caller: system })

  it('escalates once its 24 hours are up, once, and can still be answered', async () => {
    const warningId = await log(hoursAgo(25))
    expect(await escalate(warningId)).toMatchObject({ ok: true })
    expect(await escalate(warningId)).toMatchObject({ ok: false })
    const seen = await getWarning.run(place.app, { warningId }, { caller: place.bo })
    expect(seen?.state).toBe('escalated')
    const input = { warningId, reasons: 'Late, but answered' }
    await done(place.app, dismissWarning, input, place.bo)
  })

  it('does not escalate early, nor after an answer', async () => {
    const early = await log(hoursAgo(23))
    expect(await escalate(early)).toMatchObject({
      refusal: { code: 'situations.warning_not_due' },
    })
    const answered = await log(hoursAgo(30))
    await done(place.app, dismissWarning, { warningId: answered, reasons: 'No' }, place.ada)
    expect(await escalate(answered)).toMatchObject({
      refusal: { code: 'situations.warning_not_due' },
    })
  })

  it('is escalated by the worker’s job, which may run twice to the same end', async () => {
    const warningId = await log(hoursAgo(26))
    await escalateOnTime({ warningId }, { connection: place.worker })
    await escalateOnTime({ warningId }, { connection: place.worker })
    const [entries] = await place.worker.sql<{ count: string }[]>`
      select count(*) from record_entry where act = 'warning.escalate' and thing_id = ${warningId}`
    expect(Number(entries?.count)).toBe(1)
  })

  it('cannot be escalated by a member', async () => {
    const warningId = await log(hoursAgo(25))
    const answer = await escalateWarning.run(place.app, { warningId }, { caller: place.ada })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_entitled' } })
  })
})

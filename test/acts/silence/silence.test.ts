import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import { listActs } from '#server/record/list-acts.ts'
import { endDueSilences } from '#server/silence/end-due-silences.ts'
import { getSilence } from '#server/silence/get-silence.ts'
import { listSilences, listWaitingSilences } from '#server/silence/list-silences.ts'
import { logCallInSilence } from '#server/silence/log-call.ts'
import { objectToSilence } from '#server/silence/object.ts'
import { remindOfSilence } from '#server/silence/remind.ts'
import { reserveInSilence } from '#server/silence/reserve.ts'
import { withdrawSilence } from '#server/silence/withdraw.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { inTime } from './round.ts'

let world: World
let situationId: string
let time: ReturnType<typeof inTime>
beforeAll(async () => {
  world = await makeWorld({ exercise: true })
  situationId = await world.openSituation()
  time = inTime(world)
})
afterAll(() => world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code
const circulated = async (motionId?: string) => {
  const id = motionId ?? (await time.put(situationId)).motionId
  const answer = await time.circulate(id)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return { motionId: id, ...answer.output }
}
const stateOf = async (motionId: string) =>
  (await world.convenor.read(getMotion, { motionId }))?.state
const seen = (silenceId: string) => world.auditor.read(getSilence, { silenceId })
const objection = (silenceId: string) => ({ silenceId, reasons: 'Our courts are not mentioned.' })

describe('a silence procedure', () => {
  it('adopts at its deadline what nobody objected to, once notice to each ministry is proven', async () => {
    const { motionId, silenceId } = await circulated()
    expect(await stateOf(motionId)).toBe('balloting')
    // One who sits for a ministry is enough: here a deputy for the first, principals for the others.
    const [, ...others] = world.principals
    await time.open(silenceId, world.deputies[0], 1)
    for (const hand of others) await time.open(silenceId, hand, 2)
    expect(code(await time.end(silenceId, 71.9))).toBe('silence.deadline_ahead')
    expect(await time.end(silenceId)).toMatchObject({ output: { outcome: 'adopted' } })
    expect(await stateOf(motionId)).toBe('adopted')
    const read = await seen(silenceId)
    expect(read).toMatchObject({ outcome: 'adopted', ground: 'silence' })
    expect(read?.ministries.every(({ provenBy }) => provenBy === 'letter')).toBe(true)
    expect(code(await time.end(silenceId, 80))).toBe('silence.over')
    expect(code(await time.circulate(motionId, { from: 80 }))).toBeDefined()
  })

  it('does not adopt where notice to one ministry is unproven: notice defective', async () => {
    const { motionId, silenceId } = await circulated()
    const [first, second, third, last] = world.principals
    for (const hand of [first, second, third]) await time.open(silenceId, hand, 1)
    // What is opened at the deadline is too late to be notice.
    await time.open(silenceId, last, 72)
    expect(await time.end(silenceId)).toMatchObject({ output: { outcome: 'not_adopted' } })
    const read = await seen(silenceId)
    expect(read?.ground).toBe('notice_defective')
    expect(read?.ministries.filter(({ provenAt }) => provenAt === null)).toMatchObject([
      { ministryId: last.ministryId },
    ])
    expect(await stateOf(motionId)).toBe('undecided')
  })

  it('takes a telephone call that the convenor logged as proof of notice', async () => {
    const { silenceId } = await circulated()
    const [first, ...others] = world.principals
    for (const hand of others) await time.open(silenceId, hand, 1)
    const call = {
      ...{ silenceId, ministryId: first.ministryId ?? '', spokenWith: 'The duty officer' },
      reason: 'Their mail was down; they read it on paper.',
    }
    expect(code(await first.attempt(logCallInSilence, call, time.at(3)))).toBe(
      'common.not_entitled',
    )
    await world.convenor.act(logCallInSilence, call, time.at(3))
    expect(await time.end(silenceId)).toMatchObject({ output: { outcome: 'adopted' } })
    const [ministry] =
      (await seen(silenceId))?.ministries.filter(({ calls }) => calls.length > 0) ?? []
    expect(ministry).toMatchObject({ ministryId: first.ministryId, provenBy: 'telephone' })
    expect(code(await world.convenor.attempt(logCallInSilence, call, time.at(73)))).toBe(
      'silence.over',
    )
  })

  it('is broken at once by an objection with reasons, and run again as a new round', async () => {
    const { motionId } = await time.put(situationId)
    const { documentId } = await world.principals[0].act(openMotionText, { motionId }, time.at(-1))
    const write = (text: string, hours: number) =>
      world.convenor.attempt(
        writeSection,
        {
          documentId,
          document: {
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          },
        },
        time.at(hours),
      )
    expect(await write('Send monitors.', -0.5)).toMatchObject({ ok: true })
    const first = await circulated(motionId)
    expect(await write('Send soldiers.', 1)).toMatchObject({ ok: false })
    expect(code(await world.convenor.attempt(unfreezeSection, { documentId }, time.at(1)))).toBe(
      'assessments.frozen_by_ballot',
    )
    for (const hand of world.principals) await time.open(first.silenceId, hand, 1)
    await world.deputies[2].act(objectToSilence, objection(first.silenceId), time.at(5))
    expect(await seen(first.silenceId)).toMatchObject({
      outcome: 'broken',
      endedAt: time.at(5).effectiveAt.toISOString(),
    })
    expect(code(await time.end(first.silenceId))).toBe('silence.over')
    expect(await stateOf(motionId)).toBe('undecided')

    expect(await write('Send monitors and judges.', 6)).toMatchObject({ ok: true })
    const again = await time.circulate(motionId, { from: 7 })
    expect(again).toMatchObject({ output: { round: 2 } })
    const rounds = await world.auditor.read(listSilences, { motionId })
    expect(rounds?.map(({ round, outcome }) => [round, outcome])).toEqual([
      [2, null],
      [1, 'broken'],
    ])
    const secondId = again.ok ? again.output.silenceId : ''
    expect((await seen(secondId))?.textHash).not.toBe((await seen(first.silenceId))?.textHash)
    // Notice of the first round is none of the second.
    expect((await seen(secondId))?.ministries.every(({ provenAt }) => provenAt === null)).toBe(true)
    for (const hand of world.principals) await time.open(secondId, hand, 8)
    expect(await time.end(secondId, 7 + 72)).toMatchObject({ output: { outcome: 'adopted' } })
  })

  it('records a reservation, which does not break it', async () => {
    const { silenceId } = await circulated()
    await world.principals[1].act(reserveInSilence, objection(silenceId), time.at(2))
    for (const hand of world.principals) await time.open(silenceId, hand, 3)
    expect(await time.end(silenceId)).toMatchObject({ output: { outcome: 'adopted' } })
    expect((await seen(silenceId))?.words).toMatchObject([{ kind: 'reservation' }])
  })

  it('is withdrawn with a reason, and then says nothing', async () => {
    const { motionId, silenceId } = await circulated()
    const reason = 'A word is missing.'
    await world.convenor.act(withdrawSilence, { silenceId, reason }, time.at(1))
    expect(await stateOf(motionId)).toBe('undecided')
    expect(await seen(silenceId)).toMatchObject({ outcome: 'withdrawn', reason })
    const late = await world.principals[0].attempt(
      objectToSilence,
      objection(silenceId),
      time.at(2),
    )
    expect(code(late)).toBe('silence.over')
  })
})

describe('an objection', () => {
  it('that comes at the deadline is refused, and the record keeps that it came', async () => {
    const { silenceId } = await circulated()
    const late = await world.principals[0].attempt(
      objectToSilence,
      objection(silenceId),
      time.at(72),
    )
    expect(code(late)).toBe('silence.deadline_over')
    const acts = await world.auditor.read(listActs, { thingId: silenceId })
    expect(acts?.acts.map(({ act }) => act)).toContain('silence.object.refused')
  })

  it('is for those who sat for an entitled ministry, and for nobody outside', async () => {
    const { silenceId } = await circulated()
    const object = (hand: typeof world.convenor) =>
      hand.attempt(objectToSilence, objection(silenceId), time.at(1))
    expect(code(await object(world.convenor))).toBe('common.not_entitled')
    expect(code(await object(world.stranger))).toBe('common.not_found')
    expect(await world.stranger.read(getSilence, { silenceId })).toBeNull()
  })
})

describe('circulating', () => {
  it('keeps the hours of the rules, with a reason the urgent ones, across a change of clocks', async () => {
    const { motionId } = await time.put(situationId)
    // Noon in Paris on Friday to noon on Monday: three days of the calendar, 71 hours.
    expect(await time.circulate(motionId, { hours: 71 })).toMatchObject({
      refusal: { code: 'silence.too_short', params: { hours: 72, urgentHours: 24 } },
    })
    expect(code(await time.circulate(motionId, { hours: 23, because: 'Killings.' }))).toBe(
      'silence.too_short_even_urgent',
    )
    expect(code(await time.circulate(motionId, { hours: -1 }))).toBe('silence.deadline_past')
    expect(await time.circulate(motionId, { hours: 24, because: 'Killings.' })).toMatchObject({
      ok: true,
    })
  })

  it('is not done twice at once, nor beside a ballot', async () => {
    const { motionId } = await circulated()
    expect((await time.circulate(motionId, { from: 1 })).ok).toBe(false)
    const ballot = {
      ...{ motionId, rule: 'majority' as const, mode: 'correspondence' as const },
      ...{ closesAt: time.at(90).effectiveAt.toISOString(), timeZone: 'UTC' },
    }
    expect((await world.convenor.attempt(openBallot, ballot, time.at(1))).ok).toBe(false)
  })

  it('writes to everybody who sits for an entitled ministry, and to nobody else', async () => {
    const { silenceId } = await circulated()
    for (const hand of [...world.principals, ...world.deputies]) {
      expect(await time.lettersTo(silenceId, hand)).toHaveLength(1)
    }
    expect(await time.lettersTo(silenceId, world.convenor)).toEqual([])
  })
})

describe('the worker', () => {
  it('ends every round whose deadline has passed, once, and reminds once before it', async () => {
    const { silenceId } = await circulated()
    const waits = async () =>
      (await world.principals[0].read(listWaitingSilences, {}))?.map((one) => one.silenceId)
    expect(await waits()).toContain(silenceId)
    const remind = () => world.system.attempt(remindOfSilence, { silenceId }, time.at(48))
    expect(await remind()).toMatchObject({ ok: true })
    expect(code(await remind())).toBe('silence.reminded_before')
    // These deadlines lie in the past of the database's clock.
    expect(await endDueSilences(world.worker)).toBeGreaterThan(0)
    expect(await endDueSilences(world.worker)).toBe(0)
    expect(await waits()).toEqual([])
    expect(await seen(silenceId)).toMatchObject({
      ...{ outcome: 'not_adopted', ground: 'notice_defective' },
      endedAt: time.at(72).effectiveAt.toISOString(),
    })
  })
})

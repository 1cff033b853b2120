import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declareRecusal } from '#server/ballots/declare-recusal.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { getSilence } from '#server/silence/get-silence.ts'
import { listWaitingSilences } from '#server/silence/list-silences.ts'
import { objectToSilence } from '#server/silence/object.ts'
import { reserveInSilence } from '#server/silence/reserve.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { takeAway } from '../record/take-away.ts'
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

const reasons = 'Our courts are not mentioned.'
const recuse = (hand: Hand, motionId: string, hours: number) =>
  hand.attempt(declareRecusal, { motionId, reason: 'We are a party.' }, time.at(hours))
const circulated = async (motionId: string) => {
  const answer = await time.circulate(motionId)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.output.silenceId
}

describe('a ministry recused from a motion', () => {
  it('before it is circulated under silence gets no notice, needs none and cannot break it', async () => {
    const [recused, ...others] = world.principals
    const { motionId } = await time.put(situationId)
    await recuse(recused, motionId, -0.5)
    const silenceId = await circulated(motionId)
    expect(await time.lettersTo(silenceId, recused)).toEqual([])
    expect(
      await recused.attempt(objectToSilence, { silenceId, reasons }, time.at(1)),
    ).toMatchObject({ refusal: { code: 'silence.not_entitled' } })
    for (const hand of others) await time.open(silenceId, hand, 1)
    expect(await time.end(silenceId)).toMatchObject({ output: { outcome: 'adopted' } })
    expect(await recuse(others[0], motionId, 73)).toMatchObject({
      refusal: { code: 'ballots.motion_decided' },
    })
  })

  it('while it is under silence may speak no more, and its notice is not waited for', async () => {
    const [recused, ...others] = world.principals
    const { motionId } = await time.put(situationId)
    const silenceId = await circulated(motionId)
    await recused.act(reserveInSilence, { silenceId, reasons }, time.at(1))
    expect(await recuse(recused, motionId, 2)).toMatchObject({ ok: true })
    for (const act of [objectToSilence, reserveInSilence]) {
      expect(await recused.attempt(act, { silenceId, reasons }, time.at(3))).toMatchObject({
        refusal: { code: 'ballots.recused' },
      })
    }
    const seen = await recused.read(getSilence, { silenceId })
    expect(seen?.maySpeak).toBe(false)
    expect(seen?.ministries.filter(({ isRecused }) => isRecused)).toMatchObject([
      { ministryId: recused.ministryId },
    ])
    expect(await recused.read(listWaitingSilences, {})).toEqual([])
    for (const hand of others) await time.open(silenceId, hand, 4)
    expect(await recuse(others[0], motionId, 72)).toMatchObject({
      refusal: { code: 'ballots.recusal_late' },
    })
    expect(await time.end(silenceId)).toMatchObject({ output: { outcome: 'adopted' } })
  })

  it('is left out where an auditor works these rounds out again, and nothing is wrong', async () => {
    const { file, key } = await takeAway(world)
    const report = verifyDossier(file, { key, now: new Date() })
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'silences', params: { count: 2 } })
  })
})

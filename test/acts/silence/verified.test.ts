import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDecision } from '#server/decisions/get-decision.ts'
import { getDecisionForm } from '#server/decisions/get-form.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { logCallInSilence } from '#server/silence/log-call.ts'
import { objectToSilence } from '#server/silence/object.ts'
import { reserveInSilence } from '#server/silence/reserve.ts'
import { withdrawSilence } from '#server/silence/withdraw.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { words } from '../decisions/adopted.ts'
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

const circulated = async () => {
  const { motionId } = await time.put(situationId)
  const answer = await time.circulate(motionId)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.output.silenceId
}

describe('silence procedures in the record', () => {
  it('are basis of one decision each where they adopted, and are verified offline', async () => {
    const [first, second, third, last] = world.principals
    const adopted = await circulated()
    const reasons = 'We would have said more.'
    await first.act(reserveInSilence, { silenceId: adopted, reasons }, time.at(1))
    for (const hand of [first, second, third]) await time.open(adopted, hand, 2)
    await world.convenor.act(
      logCallInSilence,
      {
        ...{ silenceId: adopted, ministryId: last.ministryId ?? '' },
        ...{ spokenWith: 'The duty officer', reason: 'Their mail was down.' },
      },
      time.at(3),
    )
    const broken = await circulated()
    await time.open(broken, first, 4)
    const defective = await circulated()
    await time.open(defective, second, 4)
    await third.act(objectToSilence, { silenceId: broken, reasons: 'No.' }, time.at(5))
    const withdrawn = await circulated()
    const reason = 'A word is missing.'
    await world.convenor.act(withdrawSilence, { silenceId: withdrawn, reason }, time.at(6))
    for (const one of [adopted, defective]) expect((await time.end(one)).ok).toBe(true)

    const decide = (silenceId: string) =>
      world.convenor.attempt(
        logDecision,
        { ...words(world, situationId, { kind: 'silence', silenceId }), text: 'It is issued.' },
        time.at(80),
      )
    expect(await decide(broken)).toMatchObject({
      refusal: { code: 'decisions.silence_not_adopted' },
    })
    const form = await world.convenor.read(getDecisionForm, { situationId })
    expect(form?.silences.map(({ silenceId }) => silenceId)).toEqual([adopted])
    const decided = await decide(adopted)
    expect(decided).toMatchObject({ ok: true })
    expect(await decide(adopted)).toMatchObject({
      refusal: { code: 'decisions.silence_decided', params: { number: 1 } },
    })
    const decisionId = decided.ok ? decided.output.decisionId : ''
    expect(await world.auditor.read(getDecision, { decisionId })).toMatchObject({
      ...{ basis: 'silence', silenceId: adopted, ballot: null },
    })

    const { file, key } = await takeAway(world)
    const report = verifyDossier(file, { key, now: new Date() })
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'silences', params: { count: 4 } })
  })
})

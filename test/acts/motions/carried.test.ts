import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castDeciding } from '#server/ballots/cast-deciding.ts'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { foundRules } from '#server/members/found-rules.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { applyAmendment } from '#server/motions/apply-amendment.ts'
import { applyCarried } from '#server/motions/apply-carried.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { motionsAtHand } from './motions-at-hand.ts'
import { motionWithText, original, why } from './texts-in-motion.ts'

let world: World
let situationId: string
let motions: ReturnType<typeof motionsAtHand>
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  motions = motionsAtHand(world, situationId)
})
afterAll(() => world.end())

const withText = (...lines: string[]) => motionWithText(world, motions, ...lines)

describe('an amendment that is carried', () => {
  it('is in the text exactly as it was voted on before the motion itself is voted on', async () => {
    const { motionId, propose, words, vote, read } = await withText()
    const amendment = await propose('replace', 2, 'Justice and Defence pay.')
    expect(await why(vote(motionId))).toBe('motions.amendments_pending')
    const ballotId = await motions.decide(amendment.motionId, 'yes', 'yes')
    expect(await why(vote(motionId))).toBe('motions.amendment_not_applied')
    const { textHash } = await world.convenor.act(applyAmendment, { motionId: amendment.motionId })
    expect(await words()).toEqual([original[0], 'Justice and Defence pay.', original[2]])
    const text = (await world.convenor.read(getMotion, { motionId }))?.text
    expect(text).toMatchObject({ textHash, frozen: null })
    const frozen = await world.auditor.read(getFrozen, { ballotId })
    expect(frozen?.snapshot.motion?.text).toMatchObject({
      amendment: { change: 'replace', place: 2 },
    })
    expect(
      await why(world.convenor.attempt(applyAmendment, { motionId: amendment.motionId })),
    ).toBe('motions.applied_already')
    expect((await read()).amendments[0]?.appliedAt).not.toBeNull()
    await motions.decide(motionId, 'yes', 'yes')
    expect(await motions.stateOf(motionId)).toBe('adopted')
  })

  it('is written by the worker by itself, once however often it comes by', async () => {
    const { propose, words } = await withText()
    const { motionId } = await propose('delete', 3)
    await motions.decide(motionId, 'yes', 'yes')
    for (const _ of [1, 2]) await applyCarried({ motionId }, { connection: world.worker })
    expect(await words()).toEqual(original.slice(0, 2))
  })

  it('excludes others to its paragraph, and insertions after that follow what became of it', async () => {
    const { propose, words, read } = await withText()
    const gone = await propose('delete', 2)
    const other = await propose('replace', 2, 'Nobody pays.')
    const after = await propose('insert_after', 2, 'Thirty days at most.')
    await motions.decide(gone.motionId, 'yes', 'yes')
    await world.convenor.act(applyAmendment, { motionId: gone.motionId })
    expect(await motions.stateOf(other.motionId)).toBe('superseded')
    expect(await motions.stateOf(after.motionId)).toBe('put')
    expect((await read()).amendments.find(({ number }) => number === after.number)).toMatchObject({
      ...{ place: 1, changedTo: null },
    })
    await motions.decide(after.motionId, 'yes', 'yes')
    await world.convenor.act(applyAmendment, { motionId: after.motionId })
    expect(await words()).toEqual([original[0], 'Thirty days at most.', original[2]])
  })

  it('by a casting vote is so before the text itself is put to the vote, and not after', async () => {
    const rules = { ...standardRulesOfProcedure, castingVote: 'chair' as const }
    await world.system.act(foundRules, { bodyId: world.bodyId, rules })
    const decide = (ballotId: string) =>
      world.convenor.attempt(castDeciding, { ballotId, choice: 'yes', reason: 'To go on.' })
    const { motionId, propose, words } = await withText()
    const late = await propose('delete', 3)
    const small = await propose('replace', 1, 'Fifty monitors go to the salt road.')
    const tied = await motions.decide(late.motionId, 'yes', 'no')
    const other = await motions.decide(small.motionId, 'yes', 'no')
    expect(await why(decide(other))).toBe('ok')
    await world.convenor.act(applyAmendment, { motionId: small.motionId })
    expect((await words())[0]).toBe('Fifty monitors go to the salt road.')
    await motions.decide(motionId, 'yes', 'yes')
    expect(await why(decide(tied))).toBe('ballots.amended_text_decided')
    expect(await motions.stateOf(late.motionId)).toBe('rejected')
  })

  it('may come before the first paragraph', async () => {
    const { propose, words } = await withText()
    const { motionId } = await propose('insert_after', 0, 'Recalling the roads:')
    await motions.decide(motionId, 'yes', 'yes')
    await world.convenor.act(applyAmendment, { motionId })
    expect(await words()).toEqual(['Recalling the roads:', ...original])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { applyAmendment } from '#server/motions/apply-amendment.ts'
import { confirmAmendment } from '#server/motions/confirm-amendment.ts'
import { getAmendments } from '#server/motions/get-amendments.ts'
import { proposeAmendment } from '#server/motions/propose-amendment.ts'
import { reorderAmendments } from '#server/motions/reorder-amendments.ts'
import { listActs } from '#server/record/list-acts.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { motionsAtHand } from './motions-at-hand.ts'
import { motionWithText, original, saying, why } from './texts-in-motion.ts'

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

describe('amendments', () => {
  it('are voted on one by one, the furthest from the original first, or as the chair rules with a reason', async () => {
    const { motionId, propose, vote, read } = await withText()
    const inserted = await propose('insert_after', 3, 'To whom?')
    const small = await propose('replace', 1, 'Fifty monitors go to the salt road.')
    const deleted = await propose('delete', 3)
    const turn = async () => (await read()).amendments.map(({ number }) => number)
    expect(await turn()).toEqual([deleted.number, small.number, inserted.number])
    expect(await vote(small.motionId)).toMatchObject({
      refusal: { code: 'motions.amendment_out_of_order', params: { number: deleted.number } },
    })
    const order = [small.motionId, inserted.motionId, deleted.motionId]
    const ruling = { motionId, order, reason: 'The number decides the rest.' }
    expect(await why(world.principals[0].attempt(reorderAmendments, ruling))).toBe(
      'common.not_entitled',
    )
    expect(
      await why(world.convenor.attempt(reorderAmendments, { ...ruling, order: order.slice(1) })),
    ).toBe('motions.order_incomplete')
    await world.convenor.act(reorderAmendments, ruling)
    expect(await turn()).toEqual([small.number, inserted.number, deleted.number])
    expect((await read()).ruled).toMatchObject({ reason: ruling.reason })
    expect(await why(vote(small.motionId))).toBe('ok')
    expect(await why(vote(inserted.motionId))).toBe('motions.amendment_out_of_order')
  })

  it('close the text while they are voted on, and open it again where they fall', async () => {
    const { documentId, propose, write, input } = await withText()
    const { motionId } = await propose('delete', 1)
    const opened = await world.convenor.act(openBallot, motions.opening(motionId))
    expect(opened.snapshot).toMatch(/^[0-9a-f]{64}$/)
    await expect(write('Other words.')).rejects.toThrow('assessments.frozen')
    expect(await why(world.convenor.attempt(unfreezeSection, { documentId }))).toBe(
      'assessments.frozen_by_ballot',
    )
    expect(await why(world.principals[2].attempt(proposeAmendment, await input('delete', 2)))).toBe(
      'motions.text_frozen',
    )
    const other = await withText()
    const falls = await other.propose('delete', 1)
    await motions.decide(falls.motionId, 'no', 'no')
    await other.write('Other words.')
    expect(await other.words()).toEqual(['Other words.'])
    expect(await why(world.convenor.attempt(applyAmendment, { motionId: falls.motionId }))).toBe(
      'motions.not_carried',
    )
  })

  it('wait until it is confirmed that they are about a paragraph that changed since', async () => {
    const { propose, write, vote, read, words } = await withText()
    const { motionId } = await propose('replace', 2, 'Nobody pays.')
    await write('Hear, hear.', original[0] ?? '', 'Justice alone pays.', 'They report weekly.')
    expect(await why(vote(motionId))).toBe('motions.paragraph_changed')
    const seen = (await read(world.principals[1])).amendments[0]
    expect(seen).toMatchObject({ place: 3, mayConfirm: true })
    const confirmed = { motionId, place: 3, paragraphHash: seen?.changedHash ?? '' }
    expect(await why(world.principals[2].attempt(confirmAmendment, confirmed))).toBe(
      'motions.amendment_of_others',
    )
    expect(await why(world.convenor.attempt(confirmAmendment, { ...confirmed, place: 2 }))).toBe(
      'motions.text_moved',
    )
    await world.principals[1].act(confirmAmendment, confirmed)
    await motions.decide(motionId, 'yes', 'yes')
    await world.convenor.act(applyAmendment, { motionId })
    expect((await words())[2]).toBe('Nobody pays.')
  })

  it('are refused to an amendment, without a text, to words that moved, for nothing, and after the final ballot', async () => {
    const { motionId, input, propose, vote } = await withText()
    const [, two] = world.principals
    const attempt = (given: Awaited<ReturnType<typeof input>>) =>
      why(two.attempt(proposeAmendment, given))
    const bare = await motions.put()
    expect(await attempt({ ...(await input('delete', 1)), motionId: bare.motionId })).toBe(
      'motions.no_text',
    )
    expect(await attempt({ ...(await input('delete', 1)), place: 2 })).toBe('motions.text_moved')
    expect(await attempt(await input('replace', 2, [original[1] ?? '']))).toBe(
      'motions.changes_nothing',
    )
    expect(await attempt({ ...(await input('delete', 1)), newText: saying('x') })).toBe(
      'common.invalid_input',
    )
    const amendment = await propose('delete', 1)
    expect(await attempt({ ...(await input('delete', 1)), motionId: amendment.motionId })).toBe(
      'motions.amendment_of_amendment',
    )
    expect(await why(two.attempt(openMotionText, { motionId: amendment.motionId }))).toBe(
      'motions.amendment_has_words',
    )
    await motions.decide(amendment.motionId, 'no', 'no')
    expect(await why(vote(motionId))).toBe('ok')
    expect(await attempt(await input('delete', 1))).toBe('motions.final_ballot_opened')
  })

  it('are hidden with their words, in the record too, from whoever may not see the text', async () => {
    const { motionId, propose } = await withText()
    const low = await world.addMember(`An observer ${motionId}`, null)
    await world.convenor.act(grantMandate, {
      ...{ situationId, memberId: low.memberId, role: 'observer', ceiling: 'unclassified' },
    })
    const { motionId: amendmentId } = await propose('replace', 1, 'Wapiti go to the salt road.')
    expect(await low.read(getAmendments, { motionId })).toBeNull()
    expect((await low.read(getMotion, { motionId: amendmentId }))?.kind).toBe('amendment')
    const said = JSON.stringify(await low.read(listActs, { situationId }))
    expect(said).not.toContain('Wapiti')
    expect(JSON.stringify(await world.auditor.read(listActs, { situationId }))).toContain(
      'amendment.propose',
    )
  })
})

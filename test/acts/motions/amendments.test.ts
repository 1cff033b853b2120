import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { applyAmendment } from '#server/motions/apply-amendment.ts'
import { applyCarried } from '#server/motions/apply-carried.ts'
import { confirmAmendment } from '#server/motions/confirm-amendment.ts'
import { getAmendments } from '#server/motions/get-amendments.ts'
import { proposeAmendment } from '#server/motions/propose-amendment.ts'
import { reorderAmendments } from '#server/motions/reorder-amendments.ts'
import type { AmendmentChange } from '#server/motions/rules/voting-order.ts'
import type { Answer } from '#server/platform/act-types.ts'
import { listActs } from '#server/record/list-acts.ts'
import type { Hand } from '../../support/world.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { motionsAtHand } from './motions-at-hand.ts'

let world: World
let situationId: string
let motions: ReturnType<typeof motionsAtHand>
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  motions = motionsAtHand(world, situationId)
})
afterAll(() => world.end())

const why = async (answer: Promise<Answer<unknown>>) => {
  const given = await answer
  return given.ok ? 'ok' : given.refusal.code
}
const saying = (...lines: string[]): TextNode => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const original = ['Forty monitors go to the salt road.', 'Justice pays.', 'They report weekly.']

const withText = async (...lines: string[]) => {
  const { motionId } = await motions.put()
  const { documentId } = await world.principals[0].act(openMotionText, { motionId })
  const write = (...words: string[]) =>
    world.convenor.act(writeSection, { documentId, document: saying(...words) })
  await write(...(lines.length > 0 ? lines : original))
  const read = async (by: Hand = world.convenor) => {
    const found = await by.read(getAmendments, { motionId })
    if (!found) throw new Error('there is no text')
    return found
  }
  const input = async (change: AmendmentChange, place: number, words: string[] = []) => ({
    ...{ motionId, change, place, reasons: 'It is better so.' },
    paragraphHash: (await read()).paragraphs[place - 1]?.hash ?? null,
    newText: change === 'delete' ? null : saying(...words),
  })

  return {
    ...{ motionId, documentId, write, read, input },
    propose: async (change: AmendmentChange, place: number, ...words: string[]) =>
      world.principals[1].act(proposeAmendment, await input(change, place, words)),
    words: async () => {
      const text = (await world.convenor.read(getMotion, { motionId }))?.text
      return text ? plainTextOf(text.document).split('\n') : []
    },
    vote: (id: string) => world.convenor.attempt(openBallot, motions.opening(id)),
  }
}

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

  it('may come before the first paragraph', async () => {
    const { propose, words } = await withText()
    const { motionId } = await propose('insert_after', 0, 'Recalling the roads:')
    await motions.decide(motionId, 'yes', 'yes')
    await world.convenor.act(applyAmendment, { motionId })
    expect(await words()).toEqual(['Recalling the roads:', ...original])
  })
})

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

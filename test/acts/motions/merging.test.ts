import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSection } from '#server/assessments/write-section.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { getDeliberation } from '#server/motions/get-deliberation.ts'
import { listMotionsEverywhere } from '#server/motions/list-everywhere.ts'
import { listWaitingMotions } from '#server/motions/list-waiting-motions.ts'
import { mergeMotions } from '#server/motions/merge-motions.ts'
import { proposeAmendment } from '#server/motions/propose-amendment.ts'
import { referMotion } from '#server/motions/refer-motion.ts'
import { replyToPosition } from '#server/motions/reply-to-position.ts'
import { secondMotion } from '#server/motions/second-motion.ts'
import { splitMotion } from '#server/motions/split-motion.ts'
import { takePosition } from '#server/motions/take-position.ts'
import type { Answer } from '#server/platform/act-types.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { anotherBody, askForSeconds, motionsAtHand } from './motions-at-hand.ts'

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
const withText = async (...lines: string[]) => {
  const { motionId, number } = await motions.put()
  const { documentId } = await world.convenor.act(openMotionText, { motionId })
  await world.convenor.act(writeSection, { documentId, document: saying(...lines) })
  return { motionId, number, documentId }
}
const wordsOf = async (motionId: string) => {
  const text = (await world.auditor.read(getMotion, { motionId }))?.text
  return text ? plainTextOf(text.document).split('\n') : null
}
const originsOf = async (motionId: string) => {
  const found = await world.auditor.read(getDeliberation, { motionId })
  return { cameFrom: found?.cameFrom, wentInto: found?.wentInto }
}
const question = 'Shall monitors be sent and paid for?'

describe('merging two motions', () => {
  it('makes a third with both texts, and each says where it went and whence it came', async () => {
    const one = await withText('Send monitors.')
    const other = await withText('Pay for them.', 'Thirty days.')
    const made = await world.convenor.act(mergeMotions, {
      ...{ motionId: one.motionId, withId: other.motionId, question },
    })
    expect(await wordsOf(made.motionId)).toEqual([
      'Send monitors.',
      'Pay for them.',
      'Thirty days.',
    ])
    for (const { motionId, documentId } of [one, other]) {
      expect(await motions.stateOf(motionId)).toBe('merged')
      expect((await originsOf(motionId)).wentInto).toEqual([
        { motionId: made.motionId, number: made.number },
      ])
      const write = { documentId, document: saying('Late words.') }
      expect(await why(world.convenor.attempt(writeSection, write))).toBe('assessments.frozen')
    }
    expect((await originsOf(made.motionId)).cameFrom?.map(({ number }) => number)).toEqual([
      one.number,
      other.number,
    ])
    await motions.decide(made.motionId, 'yes', 'yes')
    expect(await motions.stateOf(made.motionId)).toBe('adopted')
  })

  it('is refused with itself, with one that is decided, and while amendments wait', async () => {
    const one = await withText('Send monitors.')
    const other = await motions.put()
    const merge = (motionId: string, withId: string) =>
      why(world.convenor.attempt(mergeMotions, { motionId, withId, question }))
    expect(await merge(one.motionId, one.motionId)).toBe('motions.merged_with_itself')
    await world.principals[1].act(proposeAmendment, {
      ...{ motionId: one.motionId, change: 'insert_after', place: 0, paragraphHash: null },
      ...{ newText: saying('Recalling:'), reasons: 'Form.' },
    })
    expect(await merge(one.motionId, other.motionId)).toBe('motions.amendments_pending')
    const decided = await motions.put()
    await motions.decide(decided.motionId, 'yes', 'yes')
    expect(await merge(other.motionId, decided.motionId)).toBe('ballots.motion_decided')
    expect(
      await why(
        world.principals[0].attempt(mergeMotions, {
          ...{ motionId: one.motionId, withId: other.motionId, question },
        }),
      ),
    ).toBe('common.not_entitled')
  })
})

describe('splitting a motion', () => {
  it('makes several with their paragraphs, and loses none', async () => {
    const one = await withText('Send monitors.', 'Pay for them.', 'Report weekly.')
    const split = (...paragraphs: number[][]) =>
      world.convenor.attempt(splitMotion, {
        motionId: one.motionId,
        parts: paragraphs.map((places, at) => ({
          question: `Part ${at + 1}?`,
          paragraphs: places,
        })),
      })
    expect(await why(split([1], [3]))).toBe('motions.paragraph_left')
    const answer = await split([1, 3], [2])
    const [first = '', second = ''] = answer.ok ? answer.output.motionIds : []
    expect(await wordsOf(first)).toEqual(['Send monitors.', 'Report weekly.'])
    expect(await wordsOf(second)).toEqual(['Pay for them.'])
    expect(await motions.stateOf(one.motionId)).toBe('split')
    expect((await originsOf(one.motionId)).wentInto).toHaveLength(2)
    expect((await originsOf(second)).cameFrom).toEqual([
      { motionId: one.motionId, number: one.number },
    ])
    expect(await why(split([1, 3], [2]))).toBe('motions.overtaken')
  })
})

describe('motions that wait for somebody', () => {
  it('are those to second, to answer for and to report back on, until that is done', async () => {
    const bodyId = await anotherBody(world)
    await askForSeconds(world, bodyId, 1)
    const [mover, two] = world.principals
    const { motionId } = await motionsAtHand(world, situationId, bodyId).put(mover)
    const waits = async (hand = two) =>
      ((await hand.read(listWaitingMotions, {})) ?? [])
        .filter((one) => one.motionId === motionId)
        .map(({ waitsFor }) => waitsFor)
    expect(await waits()).toEqual(['second'])
    expect(await waits(mover)).toEqual([])
    await two.act(secondMotion, { motionId })
    expect(await waits()).toEqual([])
    const { positionId } = await two.act(takePosition, {
      ...{ motionId, kind: 'question', text: 'Who pays?' },
    })
    expect(await waits(mover)).toEqual(['answer'])
    await mover.act(replyToPosition, { positionId, text: 'Justice.' })
    expect(await waits(mover)).toEqual([])
    const dueOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    await world.convenor.act(referMotion, {
      ...{ motionId, ministryId: two.ministryId, asked: 'At what cost?', dueOn },
    })
    expect(await waits()).toEqual(['report'])
  })

  it('are listed with all others of the situations that one is in, by state', async () => {
    const read = await world.principals[0].read(listMotionsEverywhere, { state: 'referred' })
    expect(read?.motions.map(({ state }) => state)).toEqual(['referred'])
    expect(read?.counts.find(({ state }) => state === 'split')?.count).toBe(1)
    expect(await world.stranger.read(listMotionsEverywhere, { state: null })).toMatchObject({
      motions: [],
    })
  })
})

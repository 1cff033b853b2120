import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSection } from '#server/assessments/write-section.ts'
import { askReview } from '#server/reviews/ask-review.ts'
import { giveReview } from '#server/reviews/give-review.ts'
import { listReviews } from '#server/reviews/list-reviews.ts'
import { listWaitingReviews } from '#server/reviews/list-waiting-reviews.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { writeFirst } from '../comments/passage.ts'

let world: World
let observer: Hand
let situationId: string
let documentId: string
beforeAll(async () => {
  world = await makeWorld()
  observer = await world.addMember('An observer', null)
  situationId = await world.openSituation([[observer, 'observer']])
  documentId = await writeFirst(world, situationId, 'Men with lists.', 'The courts are closed.')
})
afterAll(() => world.end())

const ask = (memberId: string, by: Hand = world.convenor) =>
  by.attempt(askReview, { documentId, memberId })
const listed = async (by: Hand = world.convenor) =>
  (await by.read(listReviews, { situationId }))?.reviews ?? []

describe('a review of a section', () => {
  it('waits for whoever is asked, and for nobody else, until it is given', async () => {
    const [, defence] = world.principals
    const { reviewId } = await world.convenor.act(askReview, {
      documentId,
      memberId: defence.memberId,
    })
    expect(await defence.read(listWaitingReviews, {})).toMatchObject([{ reviewId, situationId }])
    expect(await world.principals[2].read(listWaitingReviews, {})).toEqual([])
    const words = 'Agreed, but the second line has no source.'
    await defence.act(giveReview, { reviewId, words })
    expect(await defence.read(listWaitingReviews, {})).toEqual([])
    expect(await listed()).toMatchObject([
      { reviewId, name: 'Defence principal', ministryName: 'Defence', words, isOutdated: false },
    ])
  })

  it('says that the section was written in since, and stays what it was', async () => {
    const document = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Other words.' }] }],
    }
    await world.convenor.act(writeSection, { documentId, document })
    expect(await listed()).toMatchObject([{ isOutdated: true }])
  })

  it('is asked of an observer too, but not of who does not see the section, nor twice at once', async () => {
    expect(await ask(observer.memberId)).toMatchObject({ ok: true })
    expect(await ask(observer.memberId)).toMatchObject({
      refusal: { code: 'suggestions.asked_already' },
    })
    expect(await ask(world.stranger.memberId)).toMatchObject({
      refusal: { code: 'suggestions.cannot_be_asked' },
    })
    expect(await ask(observer.memberId, world.principals[0])).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
  })

  it('is given by nobody but who was asked, and once', async () => {
    const [waiting] = (await observer.read(listWaitingReviews, {})) ?? []
    const reviewId = waiting?.reviewId ?? ''
    const words = 'Read.'
    expect(await world.principals[0].attempt(giveReview, { reviewId, words })).toMatchObject({
      refusal: { code: 'suggestions.not_asked' },
    })
    expect(await observer.attempt(giveReview, { reviewId, words })).toMatchObject({ ok: true })
    expect(await observer.attempt(giveReview, { reviewId, words })).toMatchObject({
      refusal: { code: 'suggestions.reviewed_already' },
    })
  })

  it('does not exist for whoever does not see the situation', async () => {
    const [review] = await listed()
    const reviewId = review?.reviewId ?? ''
    expect(await world.stranger.read(listReviews, { situationId })).toBeNull()
    expect(await world.stranger.attempt(giveReview, { reviewId, words: 'Mine.' })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })
})

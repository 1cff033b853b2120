import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainVote } from '#server/ballots/explain-vote.ts'
import { getAroundBallot } from '#server/ballots/get-around.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { closeDiscussion } from '#server/motions/close-discussion.ts'
import { getDeliberation } from '#server/motions/get-deliberation.ts'
import { overrideMotion } from '#server/motions/override-motion.ts'
import { referMotion } from '#server/motions/refer-motion.ts'
import { replyToPosition } from '#server/motions/reply-to-position.ts'
import { takePosition } from '#server/motions/take-position.ts'
import { withdrawPosition } from '#server/motions/withdraw-position.ts'
import type { Answer } from '#server/platform/act-types.ts'
import type { Hand } from '../../support/world.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { motionsAtHand } from './motions-at-hand.ts'

let world: World
let situationId: string
let adviser: Hand
let motions: ReturnType<typeof motionsAtHand>
beforeAll(async () => {
  world = await makeWorld()
  adviser = await world.addMember('Legal adviser', null)
  situationId = await world.openSituation([[adviser, 'adviser']])
  motions = motionsAtHand(world, situationId)
})
afterAll(() => world.end())

const why = async (answer: Promise<Answer<unknown>>) => {
  const given = await answer
  return given.ok ? 'ok' : given.refusal.code
}
const read = async (motionId: string, by: Hand = world.auditor) => {
  const found = await by.read(getDeliberation, { motionId })
  if (!found) throw new Error('the motion is missing')
  return found
}

describe('the discussion of a motion', () => {
  it('shows the last position of each ministry, a later one standing over an earlier', async () => {
    const [one, two] = world.principals
    const { motionId } = await motions.put()
    const take = (by: Hand, kind: 'support' | 'reservation' | 'objection', text: string) =>
      by.act(takePosition, { motionId, kind, text })
    await take(one, 'objection', 'Too early.')
    await take(world.deputies[0], 'support', '')
    await take(two, 'reservation', 'The money is missing.')
    const { table, positions } = await read(motionId)
    expect(positions).toHaveLength(3)
    const standing = table.map(({ position }) => position?.kind ?? null)
    expect(table).toHaveLength(4)
    expect(standing.filter(Boolean).sort()).toEqual(['reservation', 'support'])
  })

  it('falls back to the one before when a position is taken back, which its own ministry alone does', async () => {
    const [one, two] = world.principals
    const { motionId } = await motions.put()
    await one.act(takePosition, { motionId, kind: 'support', text: '' })
    const { positionId } = await one.act(takePosition, {
      ...{ motionId, kind: 'objection', text: 'We changed our minds.' },
    })
    expect(await why(two.attempt(withdrawPosition, { positionId }))).toBe(
      'motions.position_of_others',
    )
    await world.deputies[0].act(withdrawPosition, { positionId })
    expect(await why(one.attempt(withdrawPosition, { positionId }))).toBe(
      'motions.position_withdrawn',
    )
    const { table, positions } = await read(motionId)
    expect(table.flatMap(({ position }) => position?.kind ?? [])).toEqual(['support'])
    expect(positions.map(({ state }) => state)).toEqual(['standing', 'withdrawn'])
  })

  it('keeps a question open until another than who asked it replies', async () => {
    const { motionId } = await motions.put()
    const { positionId } = await adviser.act(takePosition, {
      ...{ motionId, kind: 'question', text: 'On what legal basis?' },
    })
    const state = async () => (await read(motionId)).positions[0]?.state
    expect(await state()).toBe('open')
    await adviser.act(replyToPosition, { positionId, text: 'I mean the second sentence.' })
    expect(await state()).toBe('open')
    await world.principals[0].act(replyToPosition, { positionId, text: 'Chapter VI.' })
    expect(await state()).toBe('answered')
  })

  it('takes positions from ministries of the body only, and words where words are needed', async () => {
    const { motionId } = await motions.put()
    const position = { motionId, kind: 'reservation', text: 'Unclear.' } as const
    expect(await why(adviser.attempt(takePosition, position))).toBe('motions.not_of_the_body')
    expect(await why(world.principals[0].attempt(takePosition, { ...position, text: ' ' }))).toBe(
      'common.invalid_input',
    )
    expect(await why(world.stranger.attempt(takePosition, position))).toBe('common.not_found')
    expect(await why(world.auditor.attempt(takePosition, position))).toBe('common.not_entitled')
  })

  it('is over once it is closed or the motion decided, but for answers before the decision', async () => {
    const [one, two] = world.principals
    const { motionId } = await motions.put()
    const asked = { motionId, kind: 'question', text: 'Who pays?' } as const
    const { positionId } = await two.act(takePosition, asked)
    await world.convenor.act(closeDiscussion, { motionId })
    expect(await why(one.attempt(takePosition, asked))).toBe('motions.discussion_over')
    expect(await why(one.attempt(replyToPosition, { positionId, text: 'We do.' }))).toBe('ok')
    await motions.decide(motionId, 'yes', 'yes')
    expect(await why(one.attempt(replyToPosition, { positionId, text: 'Late.' }))).toBe(
      'motions.discussion_over',
    )
    expect(await why(two.attempt(withdrawPosition, { positionId }))).toBe('motions.discussion_over')
  })

  it('tells whom it was referred to that an answer is theirs to give', async () => {
    const [, asked, other] = world.principals
    const { motionId } = await motions.put()
    const dueOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    await world.convenor.act(referMotion, {
      ...{ motionId, ministryId: asked.ministryId, asked: 'At what cost?', dueOn },
    })
    expect((await read(motionId, asked)).mayReportBack).toBe(true)
    expect((await read(motionId, other)).mayReportBack).toBe(false)
    const [step] = (await read(motionId)).steps
    expect(step).toMatchObject({ step: 'referred', words: 'At what cost?', dueOn })
  })
})

describe('an explanation of vote', () => {
  it('comes after the close, once, from who voted, and stands with the result', async () => {
    const [one, two, three] = world.principals
    const { motionId } = await motions.put()
    await world.convenor.act(overrideMotion, { motionId, to: 'discussed', reason: 'Hours count.' })
    const open = await world.convenor.act(openBallot, motions.opening(motionId))
    const text = 'We were for it because of the second paragraph.'
    expect(await why(one.attempt(explainVote, { ballotId: open.ballotId, text }))).toBe(
      'ballots.still_open',
    )
    const other = await motions.put()
    const ballotId = await motions.decide(other.motionId, 'yes', 'no')
    expect(await why(three.attempt(explainVote, { ballotId, text }))).toBe('ballots.did_not_vote')
    expect((await one.read(getAroundBallot, { ballotId }))?.mayExplainUntil).not.toBeNull()
    await one.act(explainVote, { ballotId, text })
    await two.act(explainVote, { ballotId, text: 'No money.' })
    expect(await why(one.attempt(explainVote, { ballotId, text }))).toBe(
      'ballots.explained_already',
    )
    const around = await world.auditor.read(getAroundBallot, { ballotId })
    expect(around?.explanations.map((said) => said.text)).toEqual([text, 'No money.'])
    expect(around?.mayExplainUntil).toBeNull()
    const overridden = await world.auditor.read(getAroundBallot, { ballotId: open.ballotId })
    expect(overridden?.overrides).toMatchObject([{ to: 'discussed', text: 'Hours count.' }])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { listWaitingBallots } from '#server/ballots/list-waiting-ballots.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import type { Choice, RuleName } from '#server/ballots/rules/count-ballot.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence, sit } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const vote = (hand: Hand, ballotId: string, choice: Choice, explanation = '') =>
  hand.attempt(castVote, { ballotId, choice, explanation })
const close = (ballotId: string, ruling: string | null = null) =>
  world.convenor.attempt(closeBallot, { ballotId, ruling })
const resultOf = async (ballotId: string) =>
  (await world.convenor.read(getBallot, { ballotId }))?.result
const inMeeting = async (rule: RuleName, present: readonly Hand[] = world.principals) => {
  const sitting = await sit(world, situationId, present)
  const { motionId } = await sitting.put()
  const { ballotId } = await world.convenor.act(openBallot, {
    motionId,
    rule,
    ruleBecause: 'The case asks for it.',
    mode: 'meeting',
    closesAt: null,
    timeZone: 'Africa/Nairobi',
  })
  return { ...sitting, motionId, ballotId }
}

describe('a ministry', () => {
  it('has one vote: a change appends and the last one counts', async () => {
    const { ballotId } = await inMeeting('majority')
    const [one, two, three, four] = world.principals
    for (const hand of [one, two, three]) await vote(hand, ballotId, 'no')
    await vote(one, ballotId, 'yes')
    await vote(two, ballotId, 'yes')
    await vote(four, ballotId, 'yes')
    expect(await close(ballotId)).toMatchObject({ ok: true, output: { verdict: 'adopted' } })
    expect((await resultOf(ballotId))?.counts).toMatchObject({ yes: 3, no: 1, entitled: 4 })
  })

  it("keeps its principal's vote whatever a deputy says, before or after", async () => {
    const { ballotId } = await inMeeting('majority')
    const [principal] = world.principals
    const [deputy] = world.deputies
    expect(await vote(deputy, ballotId, 'no')).toMatchObject({ output: { capacity: 'deputy' } })
    expect(await vote(principal, ballotId, 'yes')).toMatchObject({
      output: { capacity: 'principal' },
    })
    expect(await vote(deputy, ballotId, 'no')).toMatchObject({
      refusal: { code: 'ballots.principal_has_voted' },
    })
    await close(ballotId, 'The sitting ends.')
    expect((await resultOf(ballotId))?.counts).toMatchObject({ yes: 1, no: 0 })
  })

  it('cannot vote from outside the room, and can as soon as it has arrived', async () => {
    const { ballotId, move } = await inMeeting('majority', world.principals.slice(0, 3))
    const late = world.principals[3]
    expect(await vote(late, ballotId, 'yes')).toMatchObject({
      refusal: { code: 'ballots.not_present' },
    })
    await move('arrived', late)
    expect(await vote(late, ballotId, 'yes')).toMatchObject({ ok: true })
  })
})

describe('nobody but representatives votes', () => {
  it('neither the convenor, nor the auditor, nor a representative without a seat', async () => {
    const { ballotId } = await inMeeting('majority')
    expect(await vote(world.convenor, ballotId, 'yes')).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await vote(world.auditor, ballotId, 'yes')).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await vote(world.stranger, ballotId, 'yes')).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })
})

describe('the choices of others', () => {
  it('stay hidden until the close, and are all shown after it', async () => {
    const { ballotId } = await inMeeting('majority')
    const [mine, theirs] = world.principals
    const colleague = await world.addMember('Colleague without a seat', mine.ministryId)
    const { memberId } = colleague
    await world.convenor.act(grantMandate, { situationId, memberId, role: 'adviser' })
    await vote(mine, ballotId, 'yes', 'Because lives are at stake.')
    await vote(theirs, ballotId, 'no', 'We see no basis.')
    const before = await mine.read(getBallot, { ballotId })
    expect(before?.votes.map(({ memberId }) => memberId)).toEqual([mine.memberId])
    expect(before?.electorate.filter(({ voted }) => voted)).toHaveLength(2)
    expect((await world.auditor.read(getBallot, { ballotId }))?.votes).toEqual([])
    expect((await colleague.read(getBallot, { ballotId }))?.votes).toEqual([])
    expect((await world.deputies[0].read(getBallot, { ballotId }))?.votes).toHaveLength(1)
    await close(ballotId, 'The sitting ends.')
    const after = await mine.read(getBallot, { ballotId })
    expect(after?.votes.map(({ explanation }) => explanation)).toEqual([
      'Because lives are at stake.',
      'We see no basis.',
    ])
  })
})

describe('what waits for a member', () => {
  it('are the open ballots of their electorate, until it is closed', async () => {
    const { ballotId } = await openByCorrespondence(world, situationId)
    const waiting = async (hand: Hand) =>
      (await hand.read(listWaitingBallots, {}))?.find((line) => line.ballotId === ballotId)
    expect(await waiting(world.deputies[1])).toMatchObject({ ministryVoted: false })
    await vote(world.principals[1], ballotId, 'yes')
    expect(await waiting(world.deputies[1])).toMatchObject({ ministryVoted: true })
    expect(await waiting(world.convenor)).toBeUndefined()
    await close(ballotId, 'Withdrawn by its mover.')
    expect(await waiting(world.deputies[1])).toBeUndefined()
  })
})

describe('a repeated call', () => {
  it('casts one vote and gives the same receipt again', async () => {
    const { ballotId } = await inMeeting('majority')
    const key = crypto.randomUUID()
    const input = { ballotId, choice: 'yes' as const, explanation: '' }
    const twice = await Promise.all(
      Array.from({ length: 5 }, () => world.principals[0].attempt(castVote, input, { key })),
    )
    const again = await world.principals[0].attempt(castVote, input, { key })
    expect(again.ok).toBe(true)
    for (const answer of twice) expect(answer).toEqual(again)
    const { votes } = (await world.principals[0].read(getBallot, { ballotId })) ?? {}
    expect(votes).toHaveLength(1)
  })
})

describe('quorum', () => {
  it('is needed to open in a meeting', async () => {
    const sitting = await sit(world, situationId, world.principals.slice(0, 1))
    const { motionId } = await sitting.put()
    const input = { motionId, rule: 'majority', closesAt: null, timeZone: 'UTC' } as const
    expect(await world.convenor.attempt(openBallot, { ...input, mode: 'meeting' })).toMatchObject({
      refusal: { code: 'ballots.no_quorum', params: { present: 1, entitled: 4 } },
    })
  })

  it('is lost when too many leave before the close, whatever the votes', async () => {
    const { ballotId, move } = await inMeeting('majority', world.principals.slice(0, 2))
    await vote(world.principals[0], ballotId, 'yes')
    await vote(world.principals[1], ballotId, 'yes')
    await move('left', world.principals[1])
    expect(await close(ballotId)).toMatchObject({ output: { verdict: 'inquorate' } })
    expect(await resultOf(ballotId)).toMatchObject({ presentAtOpening: 2, presentAtClose: 1 })
  })

  it('by correspondence is made by the votes returned, abstentions too', async () => {
    const few = await openByCorrespondence(world, situationId)
    await vote(world.principals[0], few.ballotId, 'yes')
    await close(few.ballotId, 'Withdrawn by its mover.')
    expect(await resultOf(few.ballotId)).toMatchObject({ verdict: 'inquorate' })
    const enough = await openByCorrespondence(world, situationId)
    await vote(world.principals[0], enough.ballotId, 'yes')
    await vote(world.principals[1], enough.ballotId, 'abstain')
    await close(enough.ballotId, 'The matter is urgent.')
    expect(await resultOf(enough.ballotId)).toMatchObject({ verdict: 'adopted', base: 1 })
  })
})

describe('rules', () => {
  const under = async (rule: RuleName, ...choices: (Choice | null)[]) => {
    const { ballotId } = await inMeeting(rule)
    for (const [place, choice] of choices.entries()) {
      const hand = world.principals[place]
      if (hand && choice) await vote(hand, ballotId, choice, 'It is premature.')
    }
    const answer = await close(ballotId, 'The chair sees no further votes.')
    return answer.ok ? answer.output.verdict : answer.refusal.code
  }

  it('majority is strict: a tie rejects', async () => {
    expect(await under('majority', 'yes', 'no')).toBe('rejected')
    expect(await under('majority', 'yes', 'yes', 'no')).toBe('adopted')
  })

  it('two thirds is reached exactly at two thirds', async () => {
    expect(await under('two_thirds', 'yes', 'yes', 'no')).toBe('adopted')
    expect(await under('two_thirds', 'yes', 'no')).toBe('rejected')
  })

  it('unanimity is one for and none against; abstentions alone decide nothing', async () => {
    expect(await under('unanimity', 'yes', 'abstain', 'abstain')).toBe('adopted')
    expect(await under('unanimity', 'yes', 'yes', 'yes', 'no')).toBe('rejected')
    expect(await under('unanimity', 'abstain', 'abstain')).toBe('no_decision')
  })

  it('consent passes in silence and falls with one objection', async () => {
    expect(await under('consent')).toBe('adopted')
    expect(await under('consent', 'yes', 'no')).toBe('rejected')
  })
})

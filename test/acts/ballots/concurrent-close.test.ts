import { setTimeout as sleep } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, connect } from '#db/client.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { vote } from '#db/schema/vote.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { closeDueBallots } from '#server/ballots/close-due-ballots.ts'
import { addMember } from '#server/members/add-member.ts'
import { addMinistry } from '#server/members/add-ministry.ts'
import { assignSeat } from '#server/members/assign-seat.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence } from './sitting.ts'

const voters = 40
// As many as are promised where it is asked for; fewer where every test is run.
const rounds = process.env.FOCALPOINT_FAULTS === 'full' ? 200 : 20

let world: World
let situationId: string
let wide: Connection
let memberIds: string[]

beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  wide = connect(world.database.appUrl, { max: 20, name: 'test-voters' })
  memberIds = []
  for (let place = 0; place < voters; place++) {
    const name = `Ministry ${place}`
    const { ministryId } = await world.system.act(addMinistry, { name, shortName: name })
    const { memberId } = await world.system.act(addMember, {
      name: `Voter ${place}`,
      signInName: `voter.${place}`,
      office: 'Director',
      ministryId,
    })
    const { bodyId } = world
    await world.system.act(assignSeat, { bodyId, memberId, capacity: 'principal' })
    await world.convenor.act(grantMandate, { situationId, memberId, role: 'representative' })
    memberIds.push(memberId)
  }
}, 60_000)
afterAll(async () => {
  await wide.close()
  await world.end()
})

/** All voters vote once, each at a moment of its own within the span; the answers in their order. */
const allVote = (ballotId: string, milliseconds: number) =>
  Promise.all(
    memberIds.map(async (memberId, place) => {
      await sleep(Math.random() * milliseconds)
      const choice = place % 2 === 0 ? ('yes' as const) : ('no' as const)
      const caller = { kind: 'member', memberId } as const
      const input = { ballotId, choice, explanation: '' }
      return { memberId, ...(await castVote.run(wide, input, { caller })) }
    }),
  )

const onRecord = async (ballotId: string, act: string) => {
  const rows = await world.worker.database
    .select({ actId: recordEntry.actId, index: recordEntry.index })
    .from(recordEntry)
    .where(and(eq(recordEntry.thingId, ballotId), eq(recordEntry.act, act)))
  return rows
}

const expectAllCounted = async (ballotId: string, answers: Awaited<ReturnType<typeof allVote>>) => {
  const { database } = world.worker
  const [result] = await database
    .select()
    .from(ballotResult)
    .where(eq(ballotResult.ballotId, ballotId))
  const kept = await database.select().from(vote).where(eq(vote.ballotId, ballotId))
  const accepted = answers.filter(({ ok }) => ok)
  const receipts = answers.flatMap((answer) => (answer.ok ? [answer.receipt] : []))
  const sorted = (ids: string[]) => [...ids].sort()

  expect(sorted(result?.counted.map(({ member }) => member) ?? [])).toEqual(
    sorted(accepted.map(({ memberId }) => memberId)),
  )
  expect(kept).toHaveLength(accepted.length)
  const cast = await onRecord(ballotId, 'vote.cast')
  expect(sorted(cast.map(({ actId }) => actId))).toEqual(sorted(receipts.map(({ actId }) => actId)))
  const [closed] = await onRecord(ballotId, 'ballot.close')
  for (const { index } of cast) expect(index).toBeLessThan(closed?.index ?? -1)
  const refused = answers.filter((answer) => !answer.ok)
  for (const answer of refused) {
    expect(answer).toMatchObject({ refusal: { code: 'ballots.ballot_closed' } })
  }
  expect(await onRecord(ballotId, 'vote.cast.refused')).toHaveLength(refused.length)

  return { accepted: accepted.length, refused: refused.length }
}

describe('forty voters around the close', () => {
  it(`accepted = counted = receipts in ${rounds} rounds closed by the convenor`, async () => {
    let acceptedInAll = 0
    let refusedInAll = 0
    for (let round = 0; round < rounds; round++) {
      const { ballotId } = await openByCorrespondence(world, situationId)
      const voting = allVote(ballotId, 120)
      await sleep(20 + Math.random() * 120)
      const ruling = 'The chair closes the vote.'
      await world.convenor.act(closeBallot, { ballotId, ruling })
      const { accepted, refused } = await expectAllCounted(ballotId, await voting)
      acceptedInAll += accepted
      refusedInAll += refused
    }
    expect(acceptedInAll).toBeGreaterThan(0)
    expect(refusedInAll).toBeGreaterThan(0)
  }, 600_000)

  it('accepted = counted = receipts when the deadline passes among them', async () => {
    for (let round = 0; round < 5; round++) {
      const { ballotId, closesAt } = await openByCorrespondence(world, situationId, {
        seconds: 1.5,
      })
      await sleep(Math.max(0, closesAt.getTime() - Date.now() - 100))
      const voting = allVote(ballotId, 200)
      while ((await closeDueBallots(world.worker)) === 0) await sleep(5)
      await expectAllCounted(ballotId, await voting)
      const kept = await world.worker.database
        .select({ at: vote.at })
        .from(vote)
        .where(eq(vote.ballotId, ballotId))
      for (const { at } of kept) expect(at.getTime()).toBeLessThan(closesAt.getTime())
    }
  }, 60_000)
})

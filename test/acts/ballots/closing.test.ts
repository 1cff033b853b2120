import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballot } from '#db/schema/ballot.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { vote as voteTable } from '#db/schema/vote.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { closeDueBallots } from '#server/ballots/close-due-ballots.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const inMeeting = { rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' } as const
const close = (ballotId: string, ruling: string | null = null) =>
  world.convenor.attempt(closeBallot, { ballotId, ruling })

describe('closing a ballot', () => {
  it('early needs all votes, a verdict that nothing can change, or a ruling', async () => {
    const { ballotId } = await openByCorrespondence(world, situationId)
    const cast = (place: 0 | 1 | 2 | 3, choice: 'yes' | 'no') =>
      world.principals[place].act(castVote, { ballotId, choice, explanation: '' })
    await cast(0, 'yes')
    await cast(1, 'yes')
    expect(await close(ballotId)).toMatchObject({ refusal: { code: 'ballots.votes_outstanding' } })
    await cast(2, 'yes')
    expect(await close(ballotId)).toMatchObject({ output: { verdict: 'adopted' } })
    expect((await world.convenor.read(getBallot, { ballotId }))?.result).toMatchObject({
      reason: 'convenor',
      ground: 'settled',
      ruling: null,
    })
  })

  it('is for good: it is not closed twice, and a decided motion takes no second ballot', async () => {
    const { ballotId, motionId } = await openByCorrespondence(world, situationId)
    for (const hand of world.principals) {
      await hand.act(castVote, { ballotId, choice: 'no', explanation: '' })
    }
    expect(await close(ballotId)).toMatchObject({ output: { verdict: 'rejected' } })
    expect(await close(ballotId)).toMatchObject({ refusal: { code: 'ballots.ballot_closed' } })
    const closesAt = new Date(Date.now() + 60_000).toISOString()
    const again = { ...inMeeting, motionId, mode: 'correspondence', closesAt } as const
    expect(await world.convenor.attempt(openBallot, again)).toMatchObject({
      refusal: { code: 'ballots.motion_decided' },
    })
  })

  it('happens at the deadline without anybody, once, however often the worker comes by', async () => {
    const { ballotId, closesAt } = await openByCorrespondence(world, situationId, { seconds: 6 })
    await world.principals[0].act(castVote, { ballotId, choice: 'yes', explanation: '' })
    await world.principals[1].act(castVote, { ballotId, choice: 'yes', explanation: '' })
    expect(await closeDueBallots(world.worker)).toBe(0)
    await sleep(closesAt.getTime() - Date.now() + 20)
    const late = await world.principals[2].attempt(castVote, {
      ballotId,
      choice: 'no',
      explanation: '',
    })
    expect(late).toMatchObject({ refusal: { code: 'ballots.ballot_closed' } })
    const rounds = await Promise.all([1, 2, 3].map(() => closeDueBallots(world.worker)))
    expect(rounds.reduce((sum, closed) => sum + closed)).toBe(1)
    expect((await world.convenor.read(getBallot, { ballotId }))?.result).toMatchObject({
      verdict: 'adopted',
      reason: 'deadline',
      closedAt: closesAt.toISOString(),
      counts: { yes: 2, no: 0 },
    })
  })

  it('that began before the deadline is the convenor’s, though it had to wait past it', async () => {
    const { ballotId, closesAt } = await openByCorrespondence(world, situationId, { seconds: 3 })
    const vote = { ballotId, choice: 'yes', explanation: '' } as const
    for (const hand of world.principals) await hand.act(castVote, vote)
    const closing = await world.app.sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock_shared(hashtextextended(${ballotId}, 62161))`
      const begun = close(ballotId)
      await sleep(closesAt.getTime() - Date.now() + 100)
      return { begun }
    })
    expect(await closing.begun).toMatchObject({ output: { verdict: 'adopted' } })
    const { result } = (await world.convenor.read(getBallot, { ballotId })) ?? {}
    expect(result).toMatchObject({ reason: 'convenor', ground: 'everyone_voted' })
  })

  it('leaves a job in the queue for the deadline, in the same transaction as the opening', async () => {
    const { ballotId, closesAt } = await openByCorrespondence(world, situationId, { seconds: 90 })
    const jobs = await world.worker.sql<{ task: string; at: string }[]>`
      select task_identifier as task, run_at as at from graphile_worker.jobs
      where key = ${`close_ballot:${ballotId}`}`
    expect(jobs).toHaveLength(1)
    expect(jobs[0]?.task).toBe('close_due_ballots')
    expect(new Date(jobs[0]?.at ?? '')).toEqual(closesAt)
  })
})

describe('a vote that comes too late', () => {
  it('is refused, changes nothing, and the record keeps that it came', async () => {
    const { ballotId } = await openByCorrespondence(world, situationId)
    await close(ballotId, 'The mover withdraws it.')
    const late = { ballotId, choice: 'yes' as const, explanation: '' }
    expect(await world.principals[0].attempt(castVote, late)).toMatchObject({
      refusal: { code: 'ballots.ballot_closed' },
    })
    const entries = await world.worker.database
      .select({ act: recordEntry.act })
      .from(recordEntry)
      .where(eq(recordEntry.thingId, ballotId))
      .orderBy(recordEntry.index)
    expect(entries.map(({ act }) => act)).toEqual([
      'ballot.open',
      'ballot.close',
      'vote.cast.refused',
    ])
  })

  it('is refused by the database itself, should the code above ever fail', async () => {
    const { ballotId } = await openByCorrespondence(world, situationId)
    await close(ballotId, 'The mover withdraws it.')
    const [row] = await world.worker.database.select().from(ballot).where(eq(ballot.id, ballotId))
    if (!row) throw new Error('no ballot')
    const [hand] = world.principals
    const forged = world.worker.database.insert(voteTable).values({
      id: crypto.randomUUID(),
      situationId,
      ballotId,
      ministryId: hand.ministryId ?? '',
      memberId: hand.memberId,
      capacity: 'principal',
      choice: 'yes',
      explanation: '',
      snapshot: row.snapshot,
      at: new Date(),
      madeBy: row.madeBy,
    })
    await expect(forged).rejects.toThrow()
  })
})

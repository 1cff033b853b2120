import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getMotion } from '#server/ballots/get-motion.ts'
import { castSecret } from '#server/choices/cast-secret.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import { assignSeat } from '#server/members/assign-seat.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { choosing, newCode, say, secretMotion } from './choosing-among.ts'

let world: World
let situationId: string
let body: ReturnType<typeof choosing>
let administrator: postgres.Sql
let app: postgres.Sql
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  body = choosing(world, situationId)
  administrator = postgres(world.database.superuserUrl, { max: 1, onnotice: () => undefined })
  app = postgres(world.database.appUrl, { max: 1, onnotice: () => undefined })
})
afterAll(async () => {
  await administrator.end()
  await app.end()
  await world.end()
})

describe('a secret ballot on a motion', () => {
  it('decides it: a roll of who voted, results only at the close, papers that each voter finds', async () => {
    const { ballotId, motionId } = await body.open(secretMotion)
    const codes = world.principals.map(newCode)
    const said = ['yes', 'no', 'yes', 'abstain'] as const
    for (const [at, hand] of world.principals.entries()) {
      const answer = await body.secretly(hand, ballotId, say(said[at] ?? 'yes'), codes[at])
      expect(answer).toMatchObject({ ok: true, output: { capacity: 'principal' } })
      const open = await body.read(ballotId, hand)
      expect(open).toMatchObject({
        result: null,
        votes: [],
        voteRefusal: 'choices.ministry_has_voted',
      })
      expect(open.electorate.filter(({ voted }) => voted)).toHaveLength(at + 1)
      expect(JSON.stringify(open)).not.toContain(codes[at])
    }
    expect(await body.close(ballotId)).toMatchObject({ output: { verdict: 'adopted' } })
    const { result, votes } = await body.read(ballotId)
    expect(votes).toEqual([])
    expect(result?.outcome.counts).toMatchObject({ yes: 2, no: 1, abstain: 1, present: 4 })
    expect(result?.outcome.base).toBe(3)
    const papers = result?.papers ?? []
    expect(papers.map(({ code }) => code)).toEqual([...codes].sort())
    for (const [at, code] of codes.entries()) {
      expect(papers.find((paper) => paper.code === code)?.marks).toEqual(say(said[at] ?? 'yes'))
    }
    expect(await world.convenor.read(getMotion, { motionId })).toMatchObject({ state: 'adopted' })
  })

  it('takes one vote a ministry and no change of it, from a principal or a deputy', async () => {
    const { ballotId } = await body.open(secretMotion)
    const [principal] = world.principals
    const [deputy] = world.deputies
    const refused = { refusal: { code: 'choices.ministry_has_voted' } }
    expect(await body.secretly(deputy, ballotId, say('no'))).toMatchObject({ ok: true })
    expect(await body.secretly(principal, ballotId, say('yes'))).toMatchObject(refused)
    expect(await body.secretly(deputy, ballotId, say('yes'))).toMatchObject(refused)
    expect(await body.cast(world.principals[1], ballotId, say('yes'))).toMatchObject({
      refusal: { code: 'choices.is_secret' },
    })
    await body.close(ballotId, 'The sitting ends.')
    expect((await body.read(ballotId)).result?.papers).toHaveLength(1)
  })

  it('gives the first answer to a repeated key, and refuses a code that is taken', async () => {
    const { ballotId } = await body.open(secretMotion)
    const [one, two] = world.principals
    const code = newCode()
    const key = crypto.randomUUID()
    const input = { ballotId, marks: say('yes'), code }
    const first = await one.attempt(castSecret, input, { key })
    expect(await one.attempt(castSecret, input, { key })).toEqual(first)
    expect(await body.secretly(two, ballotId, say('no'), code)).toMatchObject({
      refusal: { code: 'choices.code_taken' },
    })
    expect(await body.secretly(two, ballotId, say('no'))).toMatchObject({ ok: true })
  })

  it('keeps its electorate: who gets a seat after the opening cannot vote', async () => {
    const { ballotId } = await body.open(secretMotion)
    const { ministryId } = world.principals[0]
    const late = await world.addMember(`Late ${ballotId}`, ministryId)
    const { memberId } = late
    await world.system.act(assignSeat, { bodyId: world.bodyId, memberId, capacity: 'deputy' })
    await world.convenor.act(grantMandate, { situationId, memberId, role: 'representative' })
    expect(await body.secretly(late, ballotId, say('yes'))).toMatchObject({
      refusal: { code: 'ballots.not_in_electorate' },
    })
  })
})

describe('the role that the application has', () => {
  it('may neither look into the urn nor put anything on the roll or into the urn by itself', async () => {
    await expect(app`select * from secret_urn`).rejects.toMatchObject({ code: '42501' })
    await expect(app`delete from secret_urn`).rejects.toMatchObject({ code: '42501' })
    await expect(
      app`insert into secret_roll (id) values (gen_random_uuid())`,
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('opens the urn only for an act that goes into the record, and only once', async () => {
    const { ballotId } = await body.open(secretMotion)
    await body.secretly(world.principals[0], ballotId, say('yes'))
    const actor = world.convenor.memberId
    const peek = app.begin(async (sql) => {
      await sql`select set_config('focalpoint.actor', ${actor}, true)`
      await sql`select empty_urn(${ballotId}, gen_random_uuid())`
    })
    // foreign_key_violation at the commit: there is no such act in the record.
    await expect(peek).rejects.toMatchObject({ code: '23503' })
    expect(await body.close(ballotId, 'The sitting ends.')).toMatchObject({ ok: true })
    const again = app.begin(async (sql) => {
      await sql`select set_config('focalpoint.actor', ${actor}, true)`
      await sql`select empty_urn(${ballotId}, gen_random_uuid())`
    })
    await expect(again).rejects.toMatchObject({ code: '23001' })
  })

  it('cannot open a secret ballot where ministries weigh differently', async () => {
    await administrator`alter table rules_of_procedure disable trigger all`
    await administrator`update rules_of_procedure set rules = rules || jsonb_build_object('weights',
      jsonb_build_array(jsonb_build_object('ministryId', ${world.principals[0].ministryId}::text, 'millionths', 2000000)))`
    const { motionId } = await body.put()
    expect(
      await world.convenor.attempt(openChoice, body.asked(motionId, secretMotion)),
    ).toMatchObject({
      refusal: { code: 'choices.secret_weights' },
    })
    // An open one is weighted: two votes against one.
    const { ballotId } = await body.open({ kind: 'approval' })
    await body.cast(world.principals[0], ballotId, { form: 'approved', options: ['o01'] })
    await body.cast(world.principals[1], ballotId, { form: 'approved', options: ['o02'] })
    await body.close(ballotId, 'The sitting ends.')
    expect((await body.read(ballotId)).result).toMatchObject({
      ...{ verdict: 'adopted', outcome: { chosen: ['o01'], unit: 1, voted: 2 } },
    })
  })
})

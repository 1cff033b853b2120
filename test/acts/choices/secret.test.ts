import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getMotion } from '#server/ballots/get-motion.ts'
import { castSecret } from '#server/choices/cast-secret.ts'
import { closeChoice } from '#server/choices/close-choice.ts'
import { getChoice } from '#server/choices/get-choice.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import { putInUrn } from '#server/choices/put-in-urn.ts'
import type { Marks } from '#server/choices/rules/choice-terms.ts'
import { assignSeat } from '#server/members/assign-seat.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { hashInput } from '#server/platform/act-key.ts'
import { setActor } from '#server/platform/actor.ts'
import { env } from '#server/platform/env.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { type Asked, choosing, newCode, ranking } from './choosing-among.ts'

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

const say = (choice: 'yes' | 'no' | 'abstain'): Marks => ({ form: 'choice', choice })
const motion: Partial<Asked> = { kind: 'motion', options: [], secret: true, rule: 'majority' }
const close = (ballotId: string, ruling: string | null = null) =>
  world.convenor.attempt(closeChoice, { ballotId, ruling })
const read = async (ballotId: string, hand: Hand = world.convenor) => {
  const found = await hand.read(getChoice, { ballotId })
  if (found === null) throw new Error('no such ballot')
  return found
}

/** Every row of every table as its owner's administrator sees it, with PostgreSQL's own columns. */
const everyRow = async () => {
  const tables = await administrator<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker')`
  const rows = []
  for (const { name } of tables) {
    const found = await administrator<{ xmin: string; row: string }[]>`
      select t.xmin::text as xmin, to_jsonb(t)::text as row from ${administrator(name)} t`
    rows.push(...found.map(({ xmin, row }) => ({ table: name, xmin, row: readable(row) })))
  }
  return rows
}

/** Openings are bytes: they are looked into as text. */
const readable = (row: string): string =>
  row.replace(/\\\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('utf8'))

describe('a secret ballot on a motion', () => {
  it('decides it: a roll of who voted, results only at the close, papers that each voter finds', async () => {
    const { ballotId, motionId } = await body.open(motion)
    const codes = world.principals.map(newCode)
    const said = ['yes', 'no', 'yes', 'abstain'] as const
    for (const [at, hand] of world.principals.entries()) {
      const answer = await body.secretly(hand, ballotId, say(said[at] ?? 'yes'), codes[at])
      expect(answer).toMatchObject({ ok: true, output: { capacity: 'principal' } })
      const open = await read(ballotId, hand)
      expect(open).toMatchObject({
        result: null,
        votes: [],
        voteRefusal: 'choices.ministry_has_voted',
      })
      expect(open.electorate.filter(({ voted }) => voted)).toHaveLength(at + 1)
      expect(JSON.stringify(open)).not.toContain(codes[at])
    }
    expect(await close(ballotId)).toMatchObject({ output: { verdict: 'adopted' } })
    const { result, votes } = await read(ballotId)
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
    const { ballotId } = await body.open(motion)
    const [principal] = world.principals
    const [deputy] = world.deputies
    const refused = { refusal: { code: 'choices.ministry_has_voted' } }
    expect(await body.secretly(deputy, ballotId, say('no'))).toMatchObject({ ok: true })
    expect(await body.secretly(principal, ballotId, say('yes'))).toMatchObject(refused)
    expect(await body.secretly(deputy, ballotId, say('yes'))).toMatchObject(refused)
    expect(await body.cast(world.principals[1], ballotId, say('yes'))).toMatchObject({
      refusal: { code: 'choices.is_secret' },
    })
    await close(ballotId, 'The sitting ends.')
    expect((await read(ballotId)).result?.papers).toHaveLength(1)
  })

  it('gives the first answer to a repeated key, and refuses a code that is taken', async () => {
    const { ballotId } = await body.open(motion)
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
    const { ballotId } = await body.open(motion)
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

describe('nothing links a voter to a paper', () => {
  it('in any table, log of keys or entry of the record, before the close and after it', async () => {
    const { ballotId } = await body.open({ kind: 'schulze', secret: true })
    const votes = world.principals.map((hand, at) => ({
      hand,
      code: newCode(),
      key: crypto.randomUUID(),
      marks: ranking(['o01', 'o02', 'o03'][at % 3] ?? 'o01'),
    }))
    for (const { hand, code, key, marks } of votes) {
      await hand.act(castSecret, { ballotId, marks, code }, { key })
    }
    const before = await everyRow()
    const knowing = (rows: typeof before) =>
      rows.filter(({ row }) => votes.some(({ code }) => row.includes(code)))
    expect(knowing(before).map(({ table }) => table)).toEqual(['secret_urn'])
    // All papers are one row of one transaction, whose number therefore names no paper.
    const [urn] = knowing(before)
    expect(votes.every(({ code }) => urn?.row.includes(code))).toBe(true)
    const order = JSON.parse(urn?.row ?? '{}').papers.map((paper: { code: string }) => paper.code)
    expect(order).toEqual(votes.map(({ code }) => code).sort())
    const rolled = before.filter(
      ({ table, row }) => table === 'secret_roll' && row.includes(ballotId),
    )
    expect(rolled).toHaveLength(4)
    expect(rolled.filter(({ xmin }) => xmin === urn?.xmin)).toHaveLength(1)
    // A hash of the whole input beside the member's id would tell who sent it once papers are published.
    const hashes = before.filter(({ table }) => table === 'act_key').map(({ row }) => row)
    expect(hashes.length).toBeGreaterThan(3)
    const rowsOfKeys = await administrator`select encode(input_hash, 'hex') as hash from act_key`
    for (const { marks, code } of votes) {
      const whole = hashInput(env.sessionSecret, { ballotId, marks, code })
      expect(rowsOfKeys.map(({ hash }) => hash)).not.toContain(Buffer.from(whole).toString('hex'))
    }

    await close(ballotId)
    const after = knowing(await everyRow())
    expect([...new Set(after.map(({ table }) => table))].sort()).toEqual([
      'choice_result',
      'record_opening',
      'secret_urn',
    ])
    const people = [...world.principals, ...world.deputies].map(({ memberId }) => memberId)
    for (const { table, row } of after) {
      const named = people.filter((memberId) => row.includes(memberId))
      expect({ table, named }).toEqual({ table, named: [] })
    }
  })

  it('in what a fault of the database says', async () => {
    const { ballotId } = await body.open(motion)
    const [voter] = world.principals
    const code = newCode()
    const fault = await inTransaction(world.app, async (tx) => {
      await setActor(tx, { kind: 'member', memberId: voter.memberId })
      const onRoll = {
        ...{
          id: crypto.randomUUID(),
          ballotId,
          ministryId: voter.ministryId ?? '',
          at: new Date(),
        },
        // somebody else's name: the function refuses it, as it would any fault
        ...{ memberId: world.principals[1].memberId, capacity: 'principal' as const },
        actId: crypto.randomUUID(),
      }
      return putInUrn(tx, onRoll, { code, marks: say('yes') })
    }).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(Error)
    const told = JSON.stringify(fault, Object.getOwnPropertyNames(fault as object))
    expect(told).toContain('a secret vote could not be kept')
    expect(told).not.toContain(code)
    expect(fault).not.toHaveProperty('cause')
  })

  it('in the entry of a vote that came too late, which says only who sent it', async () => {
    const { ballotId } = await body.open(motion)
    await close(ballotId, 'The sitting ends.')
    const code = newCode()
    expect(await body.secretly(world.principals[0], ballotId, say('no'), code)).toMatchObject({
      refusal: { code: 'ballots.ballot_closed' },
    })
    const rows = await everyRow()
    const [entry] = rows.filter(
      ({ table, row }) => table === 'record_opening' && row.includes('vote.cast_secret.refused'),
    )
    expect(entry?.row).toContain(world.principals[0].memberId)
    expect(rows.filter(({ row }) => row.includes(code))).toEqual([])
    expect(entry?.row).not.toContain('"no"')
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
    const { ballotId } = await body.open(motion)
    await body.secretly(world.principals[0], ballotId, say('yes'))
    const actor = world.convenor.memberId
    const peek = app.begin(async (sql) => {
      await sql`select set_config('focalpoint.actor', ${actor}, true)`
      await sql`select empty_urn(${ballotId}, gen_random_uuid())`
    })
    // foreign_key_violation at the commit: there is no such act in the record.
    await expect(peek).rejects.toMatchObject({ code: '23503' })
    expect(await close(ballotId, 'The sitting ends.')).toMatchObject({ ok: true })
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
    expect(await world.convenor.attempt(openChoice, body.asked(motionId, motion))).toMatchObject({
      refusal: { code: 'choices.secret_weights' },
    })
    // An open one is weighted: two votes against one.
    const { ballotId } = await body.open({ kind: 'approval' })
    await body.cast(world.principals[0], ballotId, { form: 'approved', options: ['o01'] })
    await body.cast(world.principals[1], ballotId, { form: 'approved', options: ['o02'] })
    await close(ballotId, 'The sitting ends.')
    expect((await read(ballotId)).result).toMatchObject({
      ...{ verdict: 'adopted', outcome: { chosen: ['o01'], unit: 1, voted: 2 } },
    })
  })
})

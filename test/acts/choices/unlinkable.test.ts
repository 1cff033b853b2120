import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castSecret } from '#server/choices/cast-secret.ts'
import { putInUrn } from '#server/choices/put-in-urn.ts'
import { hashInput } from '#server/platform/act-key.ts'
import { setActor } from '#server/platform/actor.ts'
import { env } from '#server/platform/env.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { choosing, newCode, ranking, say, secretMotion } from './choosing-among.ts'

let world: World
let situationId: string
let body: ReturnType<typeof choosing>
let administrator: postgres.Sql
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  body = choosing(world, situationId)
  administrator = postgres(world.database.superuserUrl, { max: 1, onnotice: () => undefined })
})
afterAll(async () => {
  await administrator.end()
  await world.end()
})

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

    await body.close(ballotId)
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
    const { ballotId } = await body.open(secretMotion)
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
    const { ballotId } = await body.open(secretMotion)
    await body.close(ballotId, 'The sitting ends.')
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

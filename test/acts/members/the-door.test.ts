import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { body } from '#db/schema/body.ts'
import { defineAct } from '#server/acts.ts'
import { addMinistry } from '#server/members/add-ministry.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { listMandates } from '#server/members/list-mandates.ts'
import { listMinistries } from '#server/members/list-ministries.ts'
import { reviseMember } from '#server/members/revise-member.ts'
import { installationWide } from '#server/platform/about.ts'
import { openSession, sessionOfToken } from '#server/platform/session.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const entries = async (): Promise<number> => {
  const [row] = await world.worker.sql`select count(*)::int as entries from record_entry`

  return row?.entries
}

describe('the one door', () => {
  it('answers fifty parallel submissions of one key with one effect', async () => {
    const before = await entries()
    const key = crypto.randomUUID()
    const input = { name: 'Health', shortName: 'Health' }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.administrator.attempt(addMinistry, input, { key })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(sorted(answer)))).size).toBe(1)
    expect(answers[0]?.ok).toBe(true)
    expect(await entries()).toBe(before + 1)
  })

  it('refuses a key that comes again with another input', async () => {
    const key = crypto.randomUUID()
    await world.administrator.act(addMinistry, { name: 'Trade', shortName: 'Trade' }, { key })
    const again = await world.administrator.attempt(
      addMinistry,
      { name: 'Other', shortName: 'Other' },
      { key },
    )
    expect(again).toMatchObject({ ok: false, refusal: { code: 'common.key_reused' } })
  })

  it('names the field at fault and records nothing', async () => {
    const before = await entries()
    const answer = await world.administrator.attempt(addMinistry, { name: ' ', shortName: 'X' })
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'common.invalid_input', fields: [{ path: 'name' }] },
    })
    expect(await entries()).toBe(before)
  })

  it('refuses what no line of the table allows', async () => {
    const answer = await world.stranger.attempt(addMinistry, { name: 'Mine', shortName: 'Mine' })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_entitled' } })
  })

  it('refuses every act that has no line in the table, whoever asks', async () => {
    const unlisted = defineAct({
      name: 'nothing.unlisted',
      input: z.object({}),
      output: z.object({}),
      about: installationWide,
      perform: async (act) => act.done({ thing: null, content: {}, output: {} }),
    })
    for (const one of [world.administrator, world.system]) {
      expect(await one.attempt(unlisted, {})).toMatchObject({
        ok: false,
        refusal: { code: 'common.not_entitled' },
      })
    }
  })

  it('gives what is hidden the very answer of what does not exist', async () => {
    const situationId = await world.openSituation()
    const ask = (id: string) =>
      world.stranger.attempt(grantMandate, {
        situationId: id,
        memberId: world.stranger.memberId,
        role: 'observer',
      })
    expect(await ask(situationId)).toEqual(await ask(crypto.randomUUID()))
    expect(await world.stranger.read(listMandates, { situationId })).toBeNull()
    expect(await world.administrator.read(listMandates, { situationId })).toBeNull()
    expect(await world.auditor.read(listMandates, { situationId })).not.toBeNull()
  })

  it('keeps the record gap-free and in the order of time under parallel acts', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        world.administrator.act(addMinistry, { name: `Parallel ${at}`, shortName: `P${at}` }),
      ),
    )
    const rows = await world.worker.sql`select index, at from record_entry order by index`
    expect(rows.map((row) => Number(row.index))).toEqual(rows.map((_, at) => at))
    const times = rows.map((row) => new Date(row.at).getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })

  it('answers as of an earlier entry what held then', async () => {
    const now = await world.stranger.read(listMinistries, {})
    const answer = await world.administrator.attempt(addMinistry, {
      name: 'Later',
      shortName: 'Later',
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    const then = await world.stranger.read(listMinistries, {}, answer.receipt.index - 1)
    expect(then).toEqual(now)
    expect(await world.stranger.read(listMinistries, {}, answer.receipt.index)).toHaveLength(
      (now?.length ?? 0) + 1,
    )
  })

  it('ends a disabled member’s sessions at once', async () => {
    const guest = await world.addMember('Short guest', null)
    const token = await openSession(world.app, guest.memberId)
    expect(await sessionOfToken(world.app, token, true)).not.toBeNull()
    await world.administrator.act(reviseMember, {
      memberId: guest.memberId,
      name: 'Short guest',
      office: 'Office',
      ministryId: null,
      disabled: true,
    })
    expect(await sessionOfToken(world.app, token, true)).toBeNull()
    expect(await guest.attempt(addMinistry, { name: 'After', shortName: 'After' })).toMatchObject({
      ok: false,
    })
  })
})

describe('the walls of the database', () => {
  it('keep content without an entry in the record from ever being committed', async () => {
    const id = crypto.randomUUID()
    const rogue = world.worker.database.transaction(async (tx) => {
      await tx.execute(sql`select new_thing(${id}::uuid, 'body', null, false, ${id}::uuid)`)
      await tx.insert(body).values({ id, name: 'Unrecorded', madeBy: id })
    })
    await expect(rogue).rejects.toThrow()
  })

  it.each([
    ['record_entry', 'update record_entry set act = act'],
    ['record_entry', 'delete from record_entry'],
    ['record_opening', 'truncate record_opening'],
    ['thing', 'delete from thing'],
    ['member', 'delete from member'],
    ['member', "update member set name = 'another'"],
  ])('refuse the app, the worker and the owner a change of %s by %s', async (_, statement) => {
    const owner = `set role focalpoint_owner; ${statement}`
    await expect(world.app.sql.unsafe(statement)).rejects.toThrow(/denied|refused/)
    await expect(world.worker.sql.unsafe(statement)).rejects.toThrow(/denied|refused/)
    const { connect } = await import('#db/client.ts')
    const migrator = connect(world.database.migratorUrl, { max: 1 })
    await expect(migrator.sql.unsafe(owner)).rejects.toThrow(/refused|only be ended/)
    await migrator.close()
  })

  it('show a connection that names no actor no row of any compartment', async () => {
    await world.openSituation()
    expect(await world.app.sql`select * from thing where situation_id is not null`).toEqual([])
    expect(await world.app.sql`select * from record_entry`).toEqual([])
    expect(await world.app.sql`select * from record_opening`).toEqual([])
  })
})

/** jsonb keeps no order of keys, so a repeated answer is compared without it. */
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Connection, connect } from '#db/client.ts'
import { countStatements } from '#db/worth-preparing.ts'
import { createFreshDatabase, type FreshDatabase } from '../../support/fresh-database.ts'

let fresh: FreshDatabase
let connection: Connection
beforeAll(async () => {
  fresh = await createFreshDatabase()
  connection = connect(fresh.appUrl, { max: 1 })
})
afterAll(async () => {
  await connection.close()
  await fresh.drop()
})

const prepared = async (part: string): Promise<number> => {
  const [row] = await connection.query<{ count: number }>`
    select count(*)::int as count from pg_prepared_statements where statement like ${`%${part}%`}
      and statement not like '%pg_prepared_statements%'`
  return row?.count ?? 0
}

it('what is asked often is kept prepared, alone and in transactions, and answers as before', async () => {
  const ask = (given: number) => sql`select ${given}::int + 1 as "askedOften"`
  for (let given = 0; given < 4; given += 1) {
    expect(await connection.database.execute(ask(given))).toMatchObject([{ askedOften: given + 1 }])
  }
  expect(await prepared('askedOften')).toBe(0)
  for (let given = 4; given < 12; given += 1) {
    const answer = await connection.database.transaction((tx) => tx.execute(ask(given)))
    expect(answer).toMatchObject([{ askedOften: given + 1 }])
  }
  expect(await prepared('askedOften')).toBe(1)
})

it('what comes in a thousand forms does not fill the memory of the database', () => {
  const isWorthPreparing = countStatements()
  const many = Array.from({ length: 1_000 }, (_, length) => `select in a list of ${length}`)
  for (let time = 1; time < 5; time += 1) {
    expect(many.filter(isWorthPreparing)).toEqual([])
  }
  const kept = many.filter(isWorthPreparing).length
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThanOrEqual(250)
  expect(many.filter(isWorthPreparing).length).toBe(kept)
})

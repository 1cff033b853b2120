import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Connection, connect } from '#db/client.ts'
import { isDatabaseUnreachable } from '#server/platform/database-fault.ts'
import { createFreshDatabase, type FreshDatabase } from '../../support/fresh-database.ts'

// Connections that die in every state they can be in: at rest, connecting, answering, inside a transaction.
// An exception that nobody catches, as postgres.js' own pool throws in these, fails the run.

let fresh: FreshDatabase
let administrator: postgres.Sql
let connection: Connection
beforeAll(async () => {
  fresh = await createFreshDatabase()
  administrator = postgres(fresh.superuserUrl, { max: 1, onnotice: () => {} })
  connection = connect(fresh.appUrl, { max: 5, name: 'outage' })
})
afterAll(async () => {
  await connection.close()
  await administrator.end()
  await fresh.drop()
})

const endConnections = async () => {
  await administrator`
    select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'outage'`
}

/** Lets the application's roles have no connections, as a database that is full or away, or have them again. */
const allowConnections = async (allowed: boolean) => {
  const [row] = await administrator`select quote_ident(current_database()) as name`
  await administrator.unsafe(`alter database ${row?.name} connection limit ${allowed ? -1 : 0}`)
}

const works: (() => Promise<unknown>)[] = [
  () => connection.query`select ${1}::int as one`,
  () =>
    connection.database.transaction(async (tx) => {
      await tx.execute('select 1')
      await pause(1)
      await tx.execute('select 2')
    }),
  () =>
    connection.database.transaction((tx) =>
      Promise.all([tx.execute('select 1'), tx.execute('select 2')]),
    ),
]
const doAll = (times: number) =>
  Array.from({ length: times }, (_, at) => works[at % works.length]?.() ?? Promise.reject())

/** What is set on each connection that outlives a transaction. */
const traces = async () => {
  const rows = await Promise.all(
    Array.from(
      { length: 10 },
      () => connection.query`select current_setting('focalpoint.trace', true) as trace`,
    ),
  )

  return rows.flat().map(({ trace }) => trace ?? '')
}

it('what was asked in an outage is answered, and with its end everything is well', async () => {
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(doAll(10))
    let isOver = false
    const faults: unknown[] = []
    const users = Array.from({ length: 9 }, async (_, at) => {
      while (!isOver) {
        await works[at % works.length]?.().catch((error: unknown) => faults.push(error))
        await pause(at)
      }
    })
    await allowConnections(false)
    await endConnections()
    await expect(Promise.all(doAll(10))).rejects.toSatisfy(isDatabaseUnreachable)
    await allowConnections(true)
    await Promise.all(doAll(30))
    isOver = true
    await Promise.all(users)
    expect(faults.filter((fault) => !isDatabaseUnreachable(fault))).toEqual([])
  }
})

it('nothing that a transaction asks after its connection was lost is done', async () => {
  let lost = () => {}
  let goOn: Promise<unknown> = Promise.resolve()
  let afterwards: Promise<unknown> = Promise.resolve()
  const work = connection.database.transaction(async (tx) => {
    await tx.execute('select 1')
    await new Promise<void>((resolve) => {
      lost = resolve
      goOn = endConnections()
    })
    afterwards = (async () => {
      await tx.execute("select set_config('focalpoint.trace', 'left behind', false)")
    })()
    await afterwards
  })
  await expect(work).rejects.toSatisfy(isDatabaseUnreachable)
  await goOn
  await Promise.all(doAll(10))
  lost()
  await pause(1)
  await expect(afterwards).rejects.toSatisfy(isDatabaseUnreachable)
  expect(await traces()).not.toContain('left behind')
})

it('a transaction is rolled back when it fails, refuses its stragglers, and keeps no fault to itself', async () => {
  let straggler: () => Promise<unknown> = () => Promise.reject()
  const failed = connection.sql.begin(async (tx) => {
    await tx`select set_config('focalpoint.trace', 'left behind', false)`
    straggler = async () => tx`select 1`
    throw new Error('of its own')
  })
  await expect(failed).rejects.toThrow('of its own')
  await expect(straggler()).rejects.toThrow('after the end of its transaction')
  const silent = connection.sql.begin(async (tx) => {
    await tx`select * from nowhere`.catch(() => undefined)
  })
  await expect(silent).rejects.toThrow('had failed')
  expect(await traces()).not.toContain('left behind')
})

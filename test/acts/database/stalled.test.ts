import { connect as connectSocket, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Connection, connect, DatabaseStalled } from '#db/client.ts'
import { isDatabaseUnreachable } from '#server/platform/database-fault.ts'
import { createFreshDatabase, type FreshDatabase } from '../../support/fresh-database.ts'

/** A wire to the database that can be made to swallow everything, as a cut network does. */
const makeWire = async (url: string) => {
  const target = new URL(url)
  const upstream = { port: Number(target.port), host: target.hostname }
  const sockets = new Set<Socket>()
  let swallows = false
  const server: Server = createServer((near) => {
    const far = connectSocket(upstream)
    sockets.add(near).add(far)
    near.on('data', (bytes) => swallows || far.write(bytes))
    far.on('data', (bytes) => swallows || near.write(bytes))
    for (const socket of [near, far]) socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  target.port = String(address.port)

  return {
    url: target.href,
    swallow: (on: boolean) => {
      swallows = on
    },
    end: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

let fresh: FreshDatabase
let wire: Awaited<ReturnType<typeof makeWire>>
let connection: Connection
beforeAll(async () => {
  fresh = await createFreshDatabase()
  wire = await makeWire(fresh.appUrl)
  connection = connect(wire.url, { max: 1 })
})
afterAll(async () => {
  wire.end()
  await connection.close()
  await fresh.drop()
})

it('work on a silent database ends with a sentence, and the next work finds a new connection', async () => {
  expect(await connection.query<{ one: number }>`select 1 as one`).toEqual([{ one: 1 }])
  wire.swallow(true)
  const stalled = connection.within(() => connection.sql`select 2`, 300)
  await expect(stalled).rejects.toThrow(DatabaseStalled)
  expect(isDatabaseUnreachable(await stalled.catch((error: unknown) => error))).toBe(true)
  wire.swallow(false)
  // The one place of the old pool is still taken by the query that nobody will answer.
  expect(await connection.query<{ one: number }>`select 1 as one`).toEqual([{ one: 1 }])
})

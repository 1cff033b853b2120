import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Connection, connect } from '#db/client.ts'
import { closeAppDatabase } from '#server/platform/database.ts'
import { openSession, sessionCookie } from '#server/platform/session.ts'
import { GET as get, POST as post } from '../../../app/api/trpc/[trpc]/route.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
let cookie: string

beforeAll(async () => {
  world = await makeWorld()
  vi.stubEnv('DATABASE_URL', world.database.appUrl)
  const sid = await openSession(world.app, world.administrator.memberId)
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  cookie = `${sessionCookie}=${await encode({ token: { sid }, secret })}`
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await closeAppDatabase()
  await world.end()
})

const own = 'http://localhost:3000'
const call = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  new Request(`${own}/api/trpc/${path}`, {
    ...init,
    headers: { origin: own, cookie, ...init.headers },
  })

const mutation = (type: string, origin: string) =>
  post(
    call('members.addMinistry', {
      method: 'POST',
      headers: { 'content-type': type, origin },
      body: JSON.stringify({
        key: crypto.randomUUID(),
        act: { name: crypto.randomUUID(), shortName: 'X' },
      }),
    }),
  )

const held = globalThis as typeof globalThis & { focalpointDatabase?: Connection }

describe('calls', () => {
  it('are answered for our own pages with a session', async () => {
    const answer = await mutation('application/json', own)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ result: { data: { ok: true } } })
  })

  it.each([
    ['another site', 'application/json', 'https://evil.example', 403],
    ['a form of several parts', 'multipart/form-data; boundary=x', own, 415],
    ['plain text', 'text/plain', own, 415],
    ['no stated type', '', own, 415],
  ])('change nothing for %s (ASVS 3.5.1)', async (_, type, origin, status) => {
    const before = await world.worker.sql`select count(*) from record_entry`
    expect((await mutation(type, origin)).status).toBe(status)
    expect(await world.worker.sql`select count(*) from record_entry`).toEqual(before)
  })

  it('without an Origin are answered only where the browser vouches for the page', async () => {
    const bare = new Request(`${own}/api/trpc/members.me?input=%7B%7D`, { headers: { cookie } })
    expect((await get(bare)).status).toBe(403)
    const vouched = new Request(bare, { headers: { cookie, 'sec-fetch-site': 'same-origin' } })
    expect((await get(vouched)).status).toBe(200)
  })

  it('in batches above ten are refused', async () => {
    const paths = Array.from({ length: 11 }, () => 'members.me').join(',')
    const input = encodeURIComponent(
      JSON.stringify(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [at, {}]))),
    )
    expect((await get(call(`${paths}?batch=1&input=${input}`))).status).toBe(400)
  })

  it('without a session, or with a forged one, are told that it ended', async () => {
    for (const stranger of ['', `${sessionCookie}=forged`]) {
      const answer = await get(call('members.me?input=%7B%7D', { headers: { cookie: stranger } }))
      expect(answer.status).toBe(401)
    }
  })

  it('of a past that there is not are refused, and strangers are not told whether there is', async () => {
    const page = `/situations/${crypto.randomUUID()}/findings`
    const at = (index: string, sent = cookie) =>
      get(
        call('members.me?input=%7B%7D', {
          headers: { cookie: sent, 'x-address': `${page}?at=${index}` },
        }),
      )
    expect((await at('0')).status).toBe(200)
    expect((await at('999999999')).status).toBe(404)
    for (const index of ['0', '999999999']) expect((await at(index, '')).status).toBe(401)
  })

  it('say in plain words that the database cannot be reached', async () => {
    const reachable = held.focalpointDatabase
    held.focalpointDatabase = connect('postgres://nobody:nothing@127.0.0.1:9/none', { max: 1 })
    try {
      const answer = await get(call('members.me?input=%7B%7D'))
      expect(answer.status).toBe(503)
      expect(await answer.json()).toMatchObject({ error: { message: 'database_unreachable' } })
    } finally {
      await held.focalpointDatabase.close()
      if (reachable) held.focalpointDatabase = reachable
    }
  })

  it('never show the words of a fault of ours', async () => {
    const answer = await get(call('members.me?input=%7B%22asOf%22%3A-1%7D'))
    expect(JSON.stringify(await answer.json())).not.toMatch(/\bat .*\.ts/)
  })
})

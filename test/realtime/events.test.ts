import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, patience, type SignedIn, type World } from './world.ts'
import { pause, until } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

type Heard = {
  /** The names of who else is here, as they were told one after the other. */
  here: string[]
  acts: { index: number; act: string }[]
  status: number
  ended(): boolean
  leave(): void
}

function listen(
  who: Pick<SignedIn, 'cookie'>,
  origin = world.origin,
  situationId = '',
): Promise<Heard> {
  return new Promise((listening, failed) => {
    const request = get(
      `http://127.0.0.1:${world.port}/events?here=${situationId}`,
      { headers: { cookie: who.cookie, origin } },
      (response: IncomingMessage) => {
        const acts: { index: number; act: string }[] = []
        const here: string[] = []
        let ended = false
        response.on('data', (chunk: Buffer) => {
          for (const [, kind, data] of String(chunk).matchAll(/(event: here\n)?^data: (.*)$/gm)) {
            const told = JSON.parse(data ?? '')
            if (kind === undefined) acts.push(told)
            else here.push(told.map(({ id }: { id: string }) => id).join())
          }
        })
        response.on('end', () => {
          ended = true
        })
        const leave = () => request.destroy()
        listening({ acts, here, status: response.statusCode ?? 0, ended: () => ended, leave })
      },
    )
    request.on('error', failed)
  })
}

const announce = (index: number, act: string, situation: string | null) =>
  world.sql`select pg_notify('focalpoint_acts', ${JSON.stringify({ index, act, situation, thing: null })})`

test('a page hears of acts in the situations that its member sees, and of no others', async () => {
  const [inside, outside] = await Promise.all([world.signIn('observer'), world.signIn(null)])
  const [hears, deaf] = await Promise.all([listen(inside), listen(outside)])
  await announce(1, 'vote.cast', world.situationId)
  await announce(2, 'vote.cast', crypto.randomUUID())
  await announce(3, 'member.add', null)
  await until(() => hears.acts.length > 0, 'heard')
  await pause(100)
  expect(hears.acts.map(({ index }) => index)).toEqual([1])
  expect(deaf.acts).toEqual([])
  hears.leave()
  deaf.leave()
})

test('a burst on one topic is told twice a second at most, its last act always', async () => {
  const hears = await listen(await world.signIn('drafter'))
  for (let index = 100; index < 160; index += 1)
    await announce(index, 'evidence.grade', world.situationId)
  await until(() => hears.acts.some(({ index }) => index === 159), 'the last is told', 2_000)
  expect(hears.acts.length).toBeLessThanOrEqual(4)
  hears.leave()
})

test('nothing is told of a section above one’s ceiling, but that it rose above it', async () => {
  const documentId = await world.addDocument()
  const [low, high] = await Promise.all([world.signIn('drafter'), world.signIn('drafter')])
  await world.sql`update mandate set ceiling = 'restricted' where member_id = ${low.memberId}`
  const mark = (marking: string) => world.sql`
    insert into document_marking (id, situation_id, marking, made_by)
    values (${documentId}, ${world.situationId}, ${marking}, gen_random_uuid())`
  await mark('unclassified')
  const [hears, all] = await Promise.all([listen(low), listen(high)])
  const tell = (index: number, act: string) => {
    const about = { situation: world.situationId, thing: documentId, document: documentId }
    return world.sql`select pg_notify('focalpoint_acts', ${JSON.stringify({ index, act, ...about })})`
  }
  await tell(300, 'comment.add')
  await world.sql`update document_marking set ended_by = gen_random_uuid() where id = ${documentId}`
  await mark('secret')
  await tell(301, 'assessment.mark_section')
  await tell(302, 'agreement.give')
  await until(() => all.acts.some(({ index }) => index === 302), 'told to whoever may know')
  await pause(600)
  // What is about a section waits until it is known who sees it, and may be told later.
  expect(hears.acts.map(({ index }) => index).toSorted()).toEqual([300, 301])
  expect(all.acts[0]).not.toHaveProperty('document')
  hears.leave()
  all.leave()
})

test('who has a page of a situation open is told who else has, and nobody outside is', async () => {
  const [one, other, outside] = await Promise.all([
    world.signIn('drafter'),
    world.signIn('observer'),
    world.signIn(null),
  ])
  const first = await listen(one, world.origin, world.situationId)
  await until(() => first.here.at(-1) === '', 'alone')
  const second = await listen(other, world.origin, world.situationId)
  const third = await listen(one, world.origin, world.situationId)
  const stranger = await listen(outside, world.origin, world.situationId)
  await until(() => first.here.at(-1) === other.memberId, 'the second is told to the first')
  await until(() => second.here.at(-1) === one.memberId, 'one with two pages is one person')
  second.leave()
  await until(() => first.here.at(-1) === '', 'who left is gone', 4_000)
  expect(stranger.here).toEqual([])
  for (const heard of [first, third, stranger]) heard.leave()
})

test('one member’s streams, open or broken off, leave room for everybody else’s', async () => {
  const who = await world.signIn('drafter')
  const open = await Promise.all(Array.from({ length: 220 }, () => listen(who)))
  const late = await listen(who)
  expect(late.status).toBe(503)
  expect((await listen(await world.signIn('observer'))).status).toBe(200)
  for (const stream of open) stream.leave()
  await until(async () => {
    const again = await listen(who)
    again.leave()
    return again.status === 200
  }, 'room again')
})

test('an announcement that is no JSON is passed over', async () => {
  const hears = await listen(await world.signIn('drafter'))
  await world.sql`select pg_notify('focalpoint_acts', 'nonsense')`
  await announce(200, 'motion.put', world.situationId)
  await until(() => hears.acts.some(({ index }) => index === 200), 'heard')
  hears.leave()
})

test('the stream ends with the session, and is closed to strangers and foreign pages', async () => {
  const who = await world.signIn('drafter')
  const hears = await listen(who)
  await world.sql`update session set revoked_at = now() where id = ${who.sessionId}`
  await world.sql`select pg_notify('focalpoint_revoke', ${JSON.stringify({ member: who.memberId })})`
  await until(hears.ended, 'ended', 1_000)
  expect((await listen({ cookie: '' })).status).toBe(401)
  expect((await listen(await world.signIn('drafter'), 'https://elsewhere.example')).status).toBe(
    403,
  )
})

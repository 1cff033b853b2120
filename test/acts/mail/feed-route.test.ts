import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { renewFeed } from '#server/invitations/renew-feed.ts'
import { revokeFeed } from '#server/invitations/revoke-feed.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { closeAppDatabase } from '#server/platform/database.ts'
import { GET as get } from '../../../app/api/calendar/[token]/route.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { invitationTo } from '../meetings/invitation.ts'

let world: World
let meetingId: string

beforeAll(async () => {
  world = await makeWorld()
  vi.stubEnv('DATABASE_URL', world.database.appUrl)
  const situationId = await world.openSituation()
  const call = invitationTo(world, { title: 'Killings at the river' })
  const called = { situationId, bodyId: world.bodyId, ...call }
  meetingId = (await world.convenor.act(conveneMeeting, called)).meetingId
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await closeAppDatabase()
  await world.end()
})

/** What a calendar program does: it asks without a session, by the address alone. */
const ask = (token: string) =>
  get(new Request(`http://localhost:3000/api/calendar/${token}.ics`), {
    params: Promise.resolve({ token: `${token}.ics` }),
  })
const statuses = async (token: string, times: number) => {
  const answers = await Promise.all(Array.from({ length: times }, () => ask(token)))

  return answers.map(({ status }) => status)
}

describe('a calendar asked for by its secret address', () => {
  it('is answered with the meetings, never kept by anybody between', async () => {
    const { token } = await world.principals[0].act(renewFeed, {})
    const answer = await ask(token)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store, private')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    const calendar = await answer.text()
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(calendar).toContain(`UID:${meetingId}@`)
    expect(calendar).not.toMatch(/Killings|river/i)
  })

  it.each([
    ['one that was never given', 'A'.repeat(43)],
    ['what cannot be one', 'short'],
    ['what would lead elsewhere', '../trpc/members.me'],
  ])('is not found at %s', async (_, token) => {
    const answer = await ask(token)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it('is not found once its address is renewed or ended', async () => {
    const [, defence] = world.principals
    const first = await defence.act(renewFeed, {})
    const second = await defence.act(renewFeed, {})
    expect((await ask(first.token)).status).toBe(404)
    expect((await ask(second.token)).status).toBe(200)
    await defence.act(revokeFeed, {})
    expect((await ask(second.token)).status).toBe(404)
  })

  it('is refused to whoever asks too often, and to nobody else', async () => {
    const [, , interior, justice] = world.principals
    const { token } = await interior.act(renewFeed, {})
    expect(await statuses(token, 30)).toEqual(Array.from({ length: 30 }, () => 200))
    const refused = await ask(token)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await refused.text()).toBe('')
    const other = await justice.act(renewFeed, {})
    expect((await ask(other.token)).status).toBe(200)
  })

  it('is refused to an address that guesses, whatever it guesses', async () => {
    const guesses = Array.from({ length: 320 }, (_, at) => `${at}`.padStart(43, 'g'))
    const answers = await Promise.all(guesses.map(ask))
    const seen = new Set(answers.map(({ status }) => status))
    expect(seen).toEqual(new Set([404, 429]))
    expect(answers.at(-1)?.status).toBe(429)
  })
})

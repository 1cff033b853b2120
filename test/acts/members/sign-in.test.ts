import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inviteMember } from '#server/members/invite-member.ts'
import { memberOfLink } from '#server/members/member-of-link.ts'
import { setPassword } from '#server/members/set-password.ts'
import { revokeSession, sessionOfToken } from '#server/platform/session.ts'
import { signIn } from '#server/platform/sign-in.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'

const password = 'seven herons over the weir'
let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const named = async (name: string): Promise<Hand> => {
  const member = await world.addMember(name, null)
  await member.act(setPassword, { memberId: member.memberId, password })

  return member
}

const enter = (name: string, given = password, address: string = randomUUID()) =>
  signIn(world.app, { name, password: given, address })

describe('signing in', () => {
  it('opens a session for the right password, whatever the case of the name', async () => {
    const member = await named('Ines Moor')
    const entered = await enter('INES.moor')
    expect(entered).toMatchObject({ ok: true, memberId: member.memberId })
  })

  it('tells a wrong password and an unknown name apart by nothing', async () => {
    await named('Jon Field')
    expect(await enter('jon.field', 'not the password')).toEqual(await enter('nobody.at.all'))
  })

  it('stops looking after ten failures of a name, even at the right password', async () => {
    await named('Kim Marsh')
    for (let at = 0; at < 10; at++) await enter('kim.marsh', 'wrong')
    expect(await enter('kim.marsh')).toEqual({ ok: false, why: 'too_many_attempts' })
  })

  it('keeps only a hash of the session token, and ends a revoked, idle or old session', async () => {
    await named('Lea Brook')
    const open = async () => {
      const entered = await enter('lea.brook')
      if (!entered.ok) throw new Error(entered.why)

      return entered.token
    }
    const [revoked, idle, old] = [await open(), await open(), await open()]
    const stored = await world.worker.sql`select token_hash from session`
    expect(stored.some((row) => Buffer.from(row.token_hash).toString() === revoked)).toBe(false)
    const found = await sessionOfToken(world.app, revoked, true)
    if (!found) throw new Error('no session')
    await revokeSession(world.app, found.id)
    const idleSession = await sessionOfToken(world.app, idle, true)
    const oldSession = await sessionOfToken(world.app, old, true)
    await world.worker
      .sql`update session set seen_at = now() - interval '61 minutes' where id = ${idleSession?.id ?? ''}`
    await world.worker
      .sql`update session set expires_at = now() - interval '1 second' where id = ${oldSession?.id ?? ''}`
    for (const token of [revoked, idle, old]) {
      expect(await sessionOfToken(world.app, token, true)).toBeNull()
    }
  })

  it('lets a session run idle that is only looked at: a page left open does not keep it', async () => {
    await named('Ida Rook')
    const entered = await enter('ida.rook')
    if (!entered.ok) throw new Error(entered.why)
    const found = await sessionOfToken(world.app, entered.token, true)
    const minutesAgo = async () => {
      const [row] = await world.worker.sql`
        select extract(epoch from now() - seen_at)::int / 60 as ago from session
        where id = ${found?.id ?? ''}`
      return row?.ago
    }
    await world.worker.sql`
      update session set seen_at = now() - interval '50 minutes' where id = ${found?.id ?? ''}`
    expect(await sessionOfToken(world.app, entered.token, false)).not.toBeNull()
    expect(await minutesAgo()).toBe(50)
    expect(await sessionOfToken(world.app, entered.token, true)).not.toBeNull()
    expect(await minutesAgo()).toBe(0)
  })

  it('refuses passwords that are short or among the first tried', async () => {
    const member = await world.addMember('Max Ford', null)
    for (const [given, code] of [
      ['too short', 'common.invalid_input'],
      ['password1234567890', 'members.password_guessable'],
      ['aaaaaaaaaaaaaaaaaaaa', 'members.password_guessable'],
      ['abcdefghijklmnopqrst', 'members.password_guessable'],
    ]) {
      const answer = await member.attempt(setPassword, {
        memberId: member.memberId,
        password: given ?? '',
      })
      expect(answer).toMatchObject({ ok: false, refusal: { code } })
    }
  })

  it('lets nobody set another’s password', async () => {
    const [one, other] = [await named('Nel Hill'), await named('Ola Dale')]
    const answer = await one.attempt(setPassword, { memberId: other.memberId, password })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_entitled' } })
  })

  it('spends a one-time link with the password it sets, and ends it with a newer one', async () => {
    const member = await world.addMember('Pia Stone', null)
    const first = await world.administrator.act(inviteMember, { memberId: member.memberId })
    const second = await world.administrator.act(inviteMember, { memberId: member.memberId })
    expect(await memberOfLink(world.app, first.token)).toBeNull()
    expect(await memberOfLink(world.app, second.token)).toBe(member.memberId)
    await member.act(setPassword, { memberId: member.memberId, password })
    expect(await memberOfLink(world.app, second.token)).toBeNull()
  })

  it('leaves nothing of a password or a link in the record', async () => {
    const openings = await world.worker
      .sql`select convert_from(opening, 'UTF8') as text from record_opening`
    const text = openings.map((row) => row.text).join('\n')
    expect(text).toContain('member.set_password')
    expect(text).not.toContain(password)
    expect(text).not.toContain('argon2')
  })
})

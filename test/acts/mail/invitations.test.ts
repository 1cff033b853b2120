import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarFeed } from '#db/schema/calendar-feed.ts'
import { letter } from '#db/schema/letter.ts'
import { entriesBehind } from '#server/invitations/calendar-entries.ts'
import { listInvitations } from '#server/invitations/list-invitations.ts'
import { remindOfMeeting, remindOnTime } from '#server/invitations/remind.ts'
import { renewFeed } from '#server/invitations/renew-feed.ts'
import { replyToInvitation } from '#server/invitations/reply.ts'
import { revokeFeed } from '#server/invitations/revoke-feed.ts'
import { sendDeputy } from '#server/invitations/send-deputy.ts'
import { listLetters } from '#server/mail/list-letters.ts'
import { openLetter } from '#server/mail/open-letter.ts'
import { cancelMeeting } from '#server/meetings/cancel-meeting.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { writeFeed } from '#server/meetings/write-calendar.ts'
import { reviseMember } from '#server/members/revise-member.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { invitationTo } from '../meetings/invitation.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const convene = (change: Parameters<typeof invitationTo>[1] = {}) =>
  world.convenor.act(conveneMeeting, {
    ...{ situationId, bodyId: world.bodyId },
    ...invitationTo(world, change),
  })
const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code
const lettersAbout = (meetingId: string) =>
  inTransaction(world.worker, (tx) => tx.select().from(letter).where(eq(letter.aboutId, meetingId)))
const remind = (meetingId: string, sequence: number, hours = 24) =>
  world.system.attempt(remindOfMeeting, { meetingId, sequence, hours })

describe('an invitation', () => {
  it('is answered by whoever is asked, and the last answer counts', async () => {
    const { meetingId } = await convene()
    const [foreign] = world.principals
    await foreign.act(replyToInvitation, { meetingId, reply: 'tentative', note: '' })
    await foreign.act(replyToInvitation, { meetingId, reply: 'accepted', note: 'By train.' })
    const seen = await world.principals[2].read(listInvitations, { meetingId })
    const line = seen?.invited.find(({ memberId }) => memberId === foreign.memberId)
    expect(line).toMatchObject({ reply: 'accepted', note: 'By train.', deputyName: null })
    expect(seen?.mine).toMatchObject({ reply: null })
    expect(await world.convenor.read(listInvitations, { meetingId })).toMatchObject({ mine: null })
    const notAsked = { meetingId, reply: 'accepted' as const, note: '' }
    expect(code(await world.deputies[0].attempt(replyToInvitation, notAsked))).toBe(
      'invitations.not_invited',
    )
    expect(code(await world.stranger.attempt(replyToInvitation, notAsked))).toBe('common.not_found')
  })

  it('passes to a deputy of the same ministry, who is asked by a letter', async () => {
    const { meetingId } = await convene()
    const [foreign, defence] = world.principals
    const send = (deputyId: string) =>
      foreign.attempt(sendDeputy, { meetingId, deputyId, note: 'On mission.' })
    expect(code(await send(world.deputies[1].memberId))).toBe('invitations.no_deputy')
    expect(code(await send(defence.memberId))).toBe('invitations.no_deputy')
    const { memberId: deputyId } = world.deputies[0]
    const before = await foreign.read(listInvitations, { meetingId })
    expect(before?.mine?.deputies.map(({ memberId }) => memberId)).toEqual([deputyId])
    expect(await send(deputyId)).toMatchObject({ ok: true })
    const after = await foreign.read(listInvitations, { meetingId })
    expect(after?.invited.map(({ memberId }) => memberId)).toContain(deputyId)
    expect(after?.mine).toMatchObject({ reply: 'declined', deputies: [] })
    const kinds = (await world.deputies[0].read(listLetters, {}))?.map(({ kind }) => kind)
    expect(kinds).toContain('deputy_named')
  })

  it('shows proof of notice once the member opened the letter', async () => {
    const { meetingId } = await convene()
    const [foreign] = world.principals
    const noticeTo = async () =>
      (await world.convenor.read(listInvitations, { meetingId }))?.invited.find(
        ({ memberId }) => memberId === foreign.memberId,
      )?.notice
    expect(await noticeTo()).toMatchObject({ deliveredAt: null, failedAt: null })
    await foreign.act(openLetter, { letterId: (await noticeTo())?.letterId ?? '' })
    expect((await noticeTo())?.deliveredAt).not.toBeNull()
  })

  it('is not answered for a meeting that was cancelled', async () => {
    const { meetingId } = await convene()
    await world.convenor.act(cancelMeeting, { meetingId, reason: 'No need.' })
    const answer = { meetingId, reply: 'accepted' as const, note: '' }
    expect(code(await world.principals[0].attempt(replyToInvitation, answer))).toBe(
      'meetings.cancelled',
    )
  })
})

describe('a reminder', () => {
  it('goes once to those who did not decline, and not of what was moved or cancelled', async () => {
    const { meetingId } = await convene()
    const declined = { meetingId, reply: 'declined' as const, note: '' }
    await world.principals[3].act(replyToInvitation, declined)
    expect(await remind(meetingId, 0)).toMatchObject({ output: { reminded: 3 } })
    expect(code(await remind(meetingId, 0))).toBe('invitations.nothing_to_remind')
    expect(await remind(meetingId, 0, 1)).toMatchObject({ output: { reminded: 3 } })

    const later = new Date(Date.now() + 96 * 3_600_000)
    const moved = {
      startsAt: later.toISOString(),
      endsAt: new Date(+later + 3_600_000).toISOString(),
    }
    await world.convenor.act(reviseMeeting, { meetingId, ...invitationTo(world, moved) })
    expect(code(await remind(meetingId, 0, 2))).toBe('invitations.nothing_to_remind')
    expect(await remind(meetingId, 1)).toMatchObject({ ok: true })
    await world.convenor.act(cancelMeeting, { meetingId, reason: 'No need.' })
    expect(code(await remind(meetingId, 2))).toBe('invitations.nothing_to_remind')
    const reminders = (await lettersAbout(meetingId)).filter(({ kind }) => kind === 'reminder')
    expect(reminders).toHaveLength(9)
  })

  it('is the worker’s alone, whose job may run twice', async () => {
    const { meetingId } = await convene()
    const job = { meetingId, sequence: 0, hours: 24 }
    expect(code(await world.convenor.attempt(remindOfMeeting, job))).toBe('common.not_entitled')
    await remindOnTime(job, { connection: world.worker })
    await remindOnTime(job, { connection: world.worker })
    const reminders = (await lettersAbout(meetingId)).filter(({ kind }) => kind === 'reminder')
    expect(reminders).toHaveLength(4)
  })
})

describe('a calendar by a secret address', () => {
  const feed = async (token: string) => {
    const entries = await entriesBehind(world.app, token)
    return entries && writeFeed(entries, 'https://focal.state.test', new Date())
  }

  it('shows the meetings one is asked to and nothing of their subject', async () => {
    const { meetingId } = await convene({ title: 'Killings at the river' })
    const { token } = await world.principals[0].act(renewFeed, {})
    const calendar = (await feed(token)) ?? ''
    expect(calendar).toContain(`UID:${meetingId}@focal.state.test`)
    expect(calendar).not.toMatch(/Killings|River|Room 4|Nairobi|Situation report|XX/)
    const { token: other } = await world.deputies[3].act(renewFeed, {})
    expect(await feed(other)).not.toContain(meetingId)
    await world.convenor.act(cancelMeeting, { meetingId, reason: 'Called off.' })
    expect(await feed(token)).toContain('STATUS:CANCELLED')
  })

  it('is kept as a hash, ends when renewed or revoked, and with the account', async () => {
    const hand = await world.addMember('Nora Nilsen', world.principals[1].ministryId)
    const { token } = await hand.act(renewFeed, {})
    const rows = await inTransaction(world.worker, (tx) => tx.select().from(calendarFeed))
    expect(
      JSON.stringify(rows.map((row) => Buffer.from(row.tokenHash).toString('base64url'))),
    ).not.toContain(token)
    expect(await feed(token)).toContain('BEGIN:VCALENDAR')
    const { token: second } = await hand.act(renewFeed, {})
    expect(await feed(token)).toBeNull()
    await world.administrator.act(reviseMember, {
      ...{ memberId: hand.memberId, name: 'Nora Nilsen', office: 'Office' },
      ...{ ministryId: hand.ministryId, disabled: true },
    })
    expect(await feed(second)).toBeNull()
    const { token: third } = await world.principals[1].act(renewFeed, {})
    await world.principals[1].act(revokeFeed, {})
    expect(await feed(third)).toBeNull()
    expect(code(await world.principals[1].attempt(revokeFeed, {}))).toBe('invitations.no_feed')
    expect(await feed('no such token')).toBeNull()
  })
})

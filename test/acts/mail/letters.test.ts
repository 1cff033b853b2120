import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { letterEvent } from '#db/schema/letter-event.ts'
import { getLetter } from '#server/mail/get-letter.ts'
import { listLetters } from '#server/mail/list-letters.ts'
import { listOutbox } from '#server/mail/list-outbox.ts'
import { noticesOf } from '#server/mail/notices-of.ts'
import { openLetter } from '#server/mail/open-letter.ts'
import { cancelMeeting } from '#server/meetings/cancel-meeting.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { reviseMember } from '#server/members/revise-member.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { readMail } from '../../support/read-mail.ts'
import { startSmtp } from '../../support/smtp.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { invitationTo } from '../meetings/invitation.ts'
import { deliverAll } from './post.ts'

let world: World
let situationId: string
let smtp: Awaited<ReturnType<typeof startSmtp>>

const address = (hand: Hand) => `${hand.memberId.slice(0, 8)}@ministry.test`
const giveAddress = (hand: Hand, name: string, language: 'en' | 'fr' | null = null) =>
  world.administrator.act(reviseMember, {
    ...{ memberId: hand.memberId, name, office: 'Office', ministryId: hand.ministryId },
    ...{ disabled: false, email: address(hand), language },
  })

beforeAll(async () => {
  smtp = await startSmtp()
  vi.stubEnv('FOCALPOINT_SMTP_URL', smtp.url)
  vi.stubEnv('FOCALPOINT_MAIL_FROM', 'focal@state.test')
  world = await makeWorld()
  situationId = await world.openSituation()
  await giveAddress(world.principals[0], 'Anna Adebayo')
  await giveAddress(world.principals[1], 'Bruno Berg', 'fr')
})
beforeEach(() => {
  smtp.taken.length = 0
  smtp.refused.clear()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await world.end()
  await smtp.down()
})

const words = (change: Parameters<typeof invitationTo>[1] = {}) =>
  invitationTo(world, {
    memberIds: [world.principals[0], world.principals[1]].map(({ memberId }) => memberId),
    ...change,
  })
const convene = (change: Parameters<typeof invitationTo>[1] = {}) =>
  world.convenor.act(conveneMeeting, { situationId, bodyId: world.bodyId, ...words(change) })
const notices = (meetingId: string) =>
  inTransaction(world.worker, (tx) => noticesOf(tx, { about: { kind: 'meeting', id: meetingId } }))
const received = async (hand: Hand) =>
  Promise.all(smtp.taken.filter(({ to }) => to.includes(address(hand))).map(readMail))

describe('letters about a meeting', () => {
  it('invite, change and cancel: the same entry, a higher sequence, read from a mail server', async () => {
    const { meetingId } = await convene()
    await deliverAll(world)
    const later = new Date(Date.now() + 96 * 3_600_000)
    await world.convenor.act(reviseMeeting, {
      meetingId,
      ...words({
        startsAt: later.toISOString(),
        endsAt: new Date(later.getTime() + 3_600_000).toISOString(),
      }),
    })
    await deliverAll(world)
    await world.convenor.act(cancelMeeting, { meetingId, reason: 'The accord was signed.' })
    await deliverAll(world)

    const mails = await received(world.principals[0])
    expect(mails.map(({ property }) => [property('METHOD'), property('SEQUENCE')])).toEqual([
      ['REQUEST', '0'],
      ['REQUEST', '1'],
      ['CANCEL', '2'],
    ])
    expect(new Set(mails.map(({ property }) => property('UID'))).size).toBe(1)
    expect(mails[1]?.property('DTSTART')).toBe(later.toISOString().replace(/[-:]|\.\d{3}/g, ''))
    expect(mails[2]?.property('STATUS')).toBe('CANCELLED')
    const [first] = mails
    expect(first?.calendar).toMatch(/^ORGANIZER.*:mailto:focal@state\.test/im)
    const attendees = first?.calendar.match(/^ATTENDEE.*$/gim) ?? []
    expect(attendees).toHaveLength(1)
    expect(attendees[0]?.toLowerCase()).toContain(`mailto:${address(world.principals[0])}`)
    expect(first?.text).toContain(`/meetings/${meetingId}`)
    expect(first?.from).toBe('focal@state.test')
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3)
  })

  it('speak the language of each', async () => {
    await convene()
    await deliverAll(world)
    const [english] = await received(world.principals[0])
    const [french] = await received(world.principals[1])
    expect(english?.subject).toMatch(/^M-[0-9A-Z]{6}: you are asked to a meeting$/)
    expect(french?.subject).toMatch(/^M-[0-9A-Z]{6}\u00a0: vous êtes convié à une réunion$/)
    expect(french?.text).toContain('Personne ne lit')
  })

  it('are proven by time, answer, Message-ID and the hash of what was sent', async () => {
    const { meetingId } = await convene()
    await deliverAll(world)
    const [notice] = (await notices(meetingId)).filter(
      ({ memberId }) => memberId === world.principals[0].memberId,
    )
    expect(notice).toMatchObject({ kind: 'invitation', failedAt: null, openedAt: null })
    expect(notice?.deliveredAt).not.toBeNull()
    const [proof] = await inTransaction(world.worker, (tx) =>
      tx
        .select()
        .from(letterEvent)
        .where(eq(letterEvent.letterId, notice?.letterId ?? '')),
    )
    const sent = smtp.taken.find(({ to }) => to.includes(address(world.principals[0])))
    expect(proof).toMatchObject({ event: 'sent', address: address(world.principals[0]) })
    expect(proof?.response).toMatch(/^250 2\.0\.0 taken as \d+$/)
    expect(proof?.messageId).toBe(
      (await readMail(sent ?? { from: '', to: [], data: '' })).messageId,
    )
    const bytes = Buffer.from(`${sent?.data}`, 'latin1')
    // The last line break belongs to the end of the data in SMTP.
    const stored = Buffer.from(proof?.bytes ?? [])
    expect(stored.toString('latin1').trimEnd()).toBe(bytes.toString('latin1').trimEnd())
    expect(createHash('sha256').update(stored).digest('hex')).toBe(proof?.sha256)
  })

  it('are sent once, however often the worker tries', async () => {
    await convene()
    await deliverAll(world)
    const count = smtp.taken.length
    expect(count).toBe(2)
    await deliverAll(world)
    expect(smtp.taken).toHaveLength(count)
  })

  it('refused for good are recorded as failed, with the answer, and may still be opened', async () => {
    smtp.refused.set(address(world.principals[1]), '550 5.1.1 no such mailbox')
    const { meetingId } = await convene()
    await deliverAll(world)
    const [failed] = (await notices(meetingId)).filter(({ failedAt }) => failedAt !== null)
    expect(failed).toMatchObject({ memberId: world.principals[1].memberId, deliveredAt: null })
    const outbox = await world.administrator.read(listOutbox, {})
    const line = outbox?.letters.find(({ letterId }) => letterId === failed?.letterId)
    expect(line?.response).toContain('550 5.1.1 no such mailbox')
    await world.principals[1].act(openLetter, { letterId: failed?.letterId ?? '' })
    const [opened] = (await notices(meetingId)).filter(({ openedAt }) => openedAt !== null)
    expect(opened).toMatchObject({ letterId: failed?.letterId })
    expect(opened?.deliveredAt).toBe(opened?.openedAt)
  })

  it('wait while the server is busy or down, and go out when it is back', async () => {
    smtp.refused.set(address(world.principals[0]), '451 4.3.0 try again later')
    const { meetingId } = await convene()
    expect(await deliverAll(world)).toHaveLength(1)
    await smtp.down()
    expect(await deliverAll(world)).toHaveLength(1)
    const states = async () =>
      (await notices(meetingId)).map(({ deliveredAt, failedAt }) => [
        deliveredAt !== null,
        failedAt !== null,
      ])
    expect((await states()).sort()).toEqual([
      [false, false],
      [true, false],
    ])
    await smtp.up()
    smtp.refused.clear()
    expect(await deliverAll(world)).toEqual([])
    expect(await states()).toEqual([
      [true, false],
      [true, false],
    ])
  })
})

describe('a letter on the pages', () => {
  it('is read by its recipient and by who keeps the post, word for word, and by nobody else', async () => {
    const { meetingId } = await convene()
    const [notice] = (await notices(meetingId)).filter(
      ({ memberId }) => memberId === world.principals[0].memberId,
    )
    const letterId = notice?.letterId ?? ''
    await deliverAll(world)
    const mine = await world.principals[0].read(getLetter, { letterId })
    const [mail] = await received(world.principals[0])
    expect(mine).toMatchObject({ isMine: true, subject: mail?.subject })
    expect(mine?.text.trim()).toBe(mail?.text.trim())
    expect(mine?.proof?.response).toMatch(/^250 /)
    expect(await world.administrator.read(getLetter, { letterId })).toMatchObject({ isMine: false })
    expect(await world.principals[1].read(getLetter, { letterId })).toBeNull()
    expect(await world.stranger.read(getLetter, { letterId })).toBeNull()
    expect(await world.stranger.read(listOutbox, {})).toBeNull()
    const listed = await world.principals[0].read(listLetters, {})
    expect(listed?.map((one) => one.letterId)).toContain(letterId)
    expect(await world.stranger.read(listLetters, {})).toEqual([])
  })

  it('is opened by its recipient alone, once', async () => {
    const { meetingId } = await convene()
    const [notice] = (await notices(meetingId)).filter(
      ({ memberId }) => memberId === world.principals[0].memberId,
    )
    const letterId = notice?.letterId ?? ''
    expect(await world.principals[1].attempt(openLetter, { letterId })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    await world.principals[0].act(openLetter, { letterId })
    expect(await world.principals[0].attempt(openLetter, { letterId })).toMatchObject({
      refusal: { code: 'mail.opened_before' },
    })
  })
})

import { eq } from 'drizzle-orm'
import { Logger, runOnce } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { letterEvent } from '#db/schema/letter-event.ts'
import { listInvitations } from '#server/invitations/list-invitations.ts'
import { deliverLetterTask } from '#server/mail/deliver-letter-task.ts'
import { deliverOnPosting } from '#server/mail/deliver-on-posting.ts'
import { getLetter } from '#server/mail/get-letter.ts'
import { listOutbox } from '#server/mail/list-outbox.ts'
import { openLetter } from '#server/mail/open-letter.ts'
import { sendLateLetters } from '#server/mail/send-late-letters.ts'
import { cancelMeeting } from '#server/meetings/cancel-meeting.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { reviseMember } from '#server/members/revise-member.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { readMail } from '../../support/read-mail.ts'
import { startSmtp } from '../../support/smtp.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { invitationTo } from '../meetings/invitation.ts'

let world: World
let situationId: string
let smtp: Awaited<ReturnType<typeof startSmtp>>

beforeAll(async () => {
  smtp = await startSmtp()
})
beforeEach(async () => {
  vi.unstubAllEnvs()
  smtp.taken.length = 0
  smtp.refused.clear()
  await world?.end()
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await world.end()
  await smtp.down()
})

const setServer = () => {
  vi.stubEnv('FOCALPOINT_SMTP_URL', smtp.url)
  vi.stubEnv('FOCALPOINT_MAIL_FROM', 'focal@state.test')
}
const anna = 'anna@ministry.test'
const giveAddress = (email: string | null = anna) =>
  world.administrator.act(reviseMember, {
    ...{ memberId: world.principals[0].memberId, name: 'Anna Adebayo', office: 'Office' },
    ...{ ministryId: world.principals[0].ministryId, disabled: false, email, language: null },
  })
/** The worker's turn: its round, then every job of a letter that is due. */
const turn = async () => {
  await sendLateLetters(world.worker)
  await runOnce({
    connectionString: world.database.workerUrl,
    parsedCronItems: [],
    logger: new Logger(() => () => undefined),
    taskList: {
      [deliverLetterTask]: (payload) => deliverOnPosting(payload, { connection: world.worker }),
    },
  })
}
const words = (change: Parameters<typeof invitationTo>[1] = {}) =>
  invitationTo(world, { memberIds: [world.principals[0].memberId], ...change })
const convene = (change: Parameters<typeof invitationTo>[1] = {}) =>
  world.convenor.act(conveneMeeting, { situationId, bodyId: world.bodyId, ...words(change) })
const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
const outbox = async () => (await world.administrator.read(listOutbox, {}))?.letters ?? []

describe('letters posted before they could be sent', () => {
  it('go out once there is a mail server, with proof, and once', async () => {
    await giveAddress()
    await convene()
    await turn()
    expect(smtp.taken).toHaveLength(0)
    setServer()
    await turn()
    expect(smtp.taken.map(({ to }) => to)).toEqual([[anna]])
    const [line] = await outbox()
    expect(line).toMatchObject({ address: anna, passed: false, failedAt: null })
    expect(line?.deliveredAt).not.toBeNull()
    const [proof] = await inTransaction(world.worker, (tx) =>
      tx
        .select()
        .from(letterEvent)
        .where(eq(letterEvent.letterId, line?.letterId ?? '')),
    )
    expect(proof).toMatchObject({ event: 'sent', address: anna })
    expect(proof?.response).toBe('250 2.0.0 taken as 1')
    await turn()
    expect(smtp.taken).toHaveLength(1)
  })

  it('go out once their recipient has an address', async () => {
    setServer()
    await convene()
    await turn()
    expect(smtp.taken).toHaveLength(0)
    await giveAddress()
    await turn()
    const [mail] = await Promise.all(smtp.taken.map(readMail))
    expect(mail?.property('METHOD')).toBe('REQUEST')
  })

  it('go out once their recipient has an address that takes them, and fail once at each that does not', async () => {
    setServer()
    const wrong = ['ana@ministry.test', 'ann@ministry.test']
    for (const address of wrong) {
      smtp.refused.set(address, '550 5.1.1 no such mailbox')
    }
    await giveAddress(wrong[0])
    await convene()
    await turn()
    await turn()
    expect((await outbox())[0]).toMatchObject({ address: wrong[0], deliveredAt: null })
    await giveAddress(wrong[1])
    await turn()
    await turn()
    const letterId = (await outbox())[0]?.letterId ?? ''
    const fates = () =>
      inTransaction(world.worker, (tx) =>
        tx
          .select({ event: letterEvent.event, address: letterEvent.address })
          .from(letterEvent)
          .where(eq(letterEvent.letterId, letterId))
          .orderBy(letterEvent.at),
      )
    expect(await fates()).toEqual(wrong.map((address) => ({ event: 'failed', address })))
    await giveAddress()
    await turn()
    await turn()
    expect(smtp.taken.map(({ to }) => to)).toEqual([[anna]])
    expect((await fates()).at(-1)).toEqual({ event: 'sent', address: anna })
    const read = await world.principals[0].read(getLetter, { letterId })
    expect(read?.proof).toMatchObject({ address: anna })
  })

  it('are said to be too late where the meeting is over, and are not sent', async () => {
    setServer()
    const endsAt = soon(4_000)
    const { meetingId } = await convene({
      ...{ startsAt: soon(2_000), endsAt, shortNoticeBecause: 'Now.' },
      agenda: [{ title: 'Situation report', minutes: null, measureId: null }],
    })
    await turn()
    const [waiting] = await outbox()
    expect(waiting).toMatchObject({ passed: false, deliveredAt: null })
    await new Promise((resolve) => setTimeout(resolve, Date.parse(endsAt) - Date.now() + 1_000))
    await giveAddress()
    await turn()
    expect(smtp.taken).toHaveLength(0)
    const [late] = await outbox()
    expect(late).toMatchObject({ passed: true, deliveredAt: null, failedAt: null })
    const letterId = late?.letterId ?? ''
    expect(await world.principals[0].read(getLetter, { letterId })).toMatchObject({ passed: true })
    const asked = await world.convenor.read(listInvitations, { meetingId })
    expect(asked?.invited[0]?.notice).toMatchObject({ passed: true, deliveredAt: null })
  })

  it('are not sent where a later letter says all that they would', async () => {
    await giveAddress()
    const { meetingId } = await convene()
    const moved = { startsAt: soon(96 * 3_600_000), endsAt: soon(97 * 3_600_000) }
    await world.convenor.act(reviseMeeting, { meetingId, ...words(moved) })
    setServer()
    await turn()
    const [mail, ...more] = await Promise.all(smtp.taken.map(readMail))
    expect(more).toEqual([])
    expect([mail?.property('METHOD'), mail?.property('SEQUENCE')]).toEqual(['REQUEST', '1'])
    await world.convenor.act(cancelMeeting, { meetingId, reason: 'No need.' })
    await turn()
    expect(smtp.taken).toHaveLength(2)
  })

  it('are sent though their recipient opened them, where a calendar waits for what comes with them', async () => {
    await giveAddress()
    await convene()
    const [line] = await outbox()
    await world.principals[0].act(openLetter, { letterId: line?.letterId ?? '' })
    setServer()
    await turn()
    const [mail] = await Promise.all(smtp.taken.map(readMail))
    expect(mail?.calendar).toContain('BEGIN:VEVENT')
  })

  it('wait on while the mail server is down, and are not given up for having been posted long ago', async () => {
    await giveAddress()
    await convene()
    await turn()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20 * 3_600_000 })
    setServer()
    await smtp.down()
    await turn()
    vi.useRealTimers()
    expect((await outbox())[0]).toMatchObject({ failedAt: null, deliveredAt: null })
    await smtp.up()
    await world.worker.sql`update graphile_worker._private_jobs set run_at = now()`
    await turn()
    expect(smtp.taken).toHaveLength(1)
  })

  it('go nowhere in an exercise, and to nobody whose account is closed', async () => {
    await giveAddress()
    await convene()
    await turn()
    await world.administrator.act(reviseMember, {
      ...{ memberId: world.principals[0].memberId, name: 'Anna Adebayo', office: 'Office' },
      ...{ ministryId: world.principals[0].ministryId, disabled: true, email: anna },
    })
    setServer()
    expect(await sendLateLetters(world.worker)).toBe(0)
    await world.end()
    world = await makeWorld({ exercise: true })
    situationId = await world.openSituation()
    await giveAddress()
    await convene()
    expect(await sendLateLetters(world.worker)).toBe(0)
    expect((await outbox())[0]).toMatchObject({ passed: false })
  })
})

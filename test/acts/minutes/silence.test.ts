import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { noticesOf } from '#server/mail/notices-of.ts'
import { openLetter } from '#server/mail/open-letter.ts'
import { cancelMeeting } from '#server/meetings/cancel-meeting.ts'
import { getMeeting } from '#server/meetings/get-meeting.ts'
import { answerCorrection } from '#server/minutes/answer-correction.ts'
import { approveMinutes } from '#server/minutes/approve.ts'
import { circulateMinutes } from '#server/minutes/circulate.ts'
import { endDueMinutesSilences } from '#server/minutes/end-due-silences.ts'
import { endMinutesSilence } from '#server/minutes/end-silence.ts'
import { exportMinutes } from '#server/minutes/export-minutes.ts'
import { getMinutesOf } from '#server/minutes/get-minutes.ts'
import { listOffered } from '#server/minutes/list-offered.ts'
import { objectToMinutes } from '#server/minutes/object.ts'
import { proposeCorrection } from '#server/minutes/propose-correction.ts'
import { recallMinutes } from '#server/minutes/recall.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { adopt } from '../members/adopt.ts'
import { takeAway } from '../record/take-away.ts'
import { afterAMeeting, nextMeeting } from './after-a-meeting.ts'

const day = 86_400_000
let world: World
let situationId: string
beforeAll(async () => {
  // In an exercise acts may say when they happen: days need not be waited for.
  world = await makeWorld({ exercise: true })
  await adopt(world, { minutesApproval: 'silence' })
})
afterAll(() => world.end())

const refused = (code: string) => ({ ok: false, refusal: { code } })
const inDays = (days: number) => ({ effectiveAt: new Date(Date.now() + days * day) })
const written: TextNode = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Calm was reported.' }] }],
}
const read = async (meetingId: string) => {
  const found = await world.convenor.read(getMinutesOf, { meetingId })
  if (!found) throw new Error('no minutes')

  return found
}
const end = (meetingId: string, days = 15) =>
  world.system.attempt(endMinutesSilence, { meetingId }, inDays(days))
const agendaOf = async (meetingId: string) =>
  ((await world.convenor.read(getMeeting, { meetingId }))?.agenda ?? []).map(({ title }) => title)

/** Minutes sent round, in a situation of their own, so that the next meeting is theirs. */
const circulated = async ({ from = 0, opened = 3 } = {}) => {
  situationId = await world.openSituation()
  const { meetingId, documentId } = await afterAMeeting(world, situationId)
  await world.convenor.act(writeSection, { documentId, document: written })
  await world.convenor.act(circulateMinutes, { meetingId }, inDays(from))
  await openAll(meetingId, opened, from + 1)

  return { meetingId, documentId }
}
const openAll = async (meetingId: string, opened: number, days: number) => {
  const letters = await inTransaction(world.worker, (tx) =>
    noticesOf(tx, { about: { kind: 'meeting', id: meetingId } }),
  )
  for (const hand of world.principals.slice(0, opened)) {
    const last = letters.findLast(
      ({ kind, memberId }) => kind === 'minutes_circulated' && memberId === hand.memberId,
    )
    if (last?.openedAt === null) {
      await hand.act(openLetter, { letterId: last.letterId }, inDays(days))
    }
  }
}

describe('minutes under rules that let them pass in silence', () => {
  it('are approved by the clock where nobody said anything, and closed for good', async () => {
    const { meetingId, documentId } = await circulated()
    expect(await read(meetingId)).toMatchObject({ approval: 'silence', silenceEnd: null })
    expect(await end(meetingId, 13)).toMatchObject(refused('minutes.not_over'))
    expect(await world.convenor.attempt(endMinutesSilence, { meetingId })).toMatchObject(
      refused('common.not_entitled'),
    )
    expect(await end(meetingId)).toMatchObject({ output: { outcome: 'approved' } })
    expect(await read(meetingId)).toMatchObject({
      state: 'approved',
      versions: [{ stage: 'circulated' }, { stage: 'approved', by: null, approvedIn: null }],
    })
    expect(await end(meetingId, 16)).toMatchObject(refused('minutes.not_circulated'))
    expect(await world.convenor.attempt(unfreezeSection, { documentId })).toMatchObject(
      refused('minutes.frozen'),
    )
    expect(
      await world.convenor.attempt(recallMinutes, { meetingId, reasons: 'Once more.' }),
    ).toMatchObject(refused('minutes.not_circulated'))
    const exported = await world.convenor.read(exportMinutes, { meetingId })
    expect(exported?.facts?.map(({ value }) => value)).toContain('Approved by silence')
  })

  it('go to the next meeting once a correction was asked for, though it was declined', async () => {
    const { meetingId } = await circulated()
    const { correctionId } = await world.principals[1].act(proposeCorrection, {
      ...{ meetingId, line: 0, stood: 'Calm was reported.', wanted: '', reasons: 'It was not.' },
    })
    await world.convenor.act(answerCorrection, {
      ...{ correctionId, answer: 'declined', reasons: 'It is in the notes.' },
    })
    const next = await nextMeeting(world, situationId, { minutesOf: null, days: 20 })
    expect(await end(meetingId)).toMatchObject({ output: { outcome: 'to_meeting' } })
    expect(await read(meetingId)).toMatchObject({
      ...{ state: 'circulated', silenceEnd: { reason: 'objected', unproven: [] } },
      approvableIn: [{ meetingId: next }],
    })
    expect(await agendaOf(next)).toContain('Approval of the minutes of meeting 1')
    expect(await end(meetingId, 16)).toMatchObject(refused('minutes.silence_over'))
  })

  it('go to the next meeting once somebody objected, and that one approves them', async () => {
    const { meetingId } = await circulated()
    const [foreign, defence] = world.principals
    const object = { meetingId, reasons: 'A point is missing.' }
    const next = await nextMeeting(world, situationId, {
      ...{ minutesOf: null, days: 20, present: [foreign, defence] },
    })
    expect(await world.convenor.read(listOffered, { meetingId: next })).toMatchObject({
      approvals: [],
    })
    await foreign.act(objectToMinutes, object)
    expect(await foreign.attempt(objectToMinutes, object)).toMatchObject(
      refused('minutes.objected_already'),
    )
    expect(await defence.attempt(objectToMinutes, object, inDays(14.1))).toMatchObject(
      refused('minutes.corrections_closed'),
    )
    expect(await world.stranger.attempt(objectToMinutes, object)).toMatchObject(
      refused('common.not_found'),
    )
    expect(await world.convenor.read(listOffered, { meetingId: next })).toMatchObject({
      approvals: [{ meetingId }],
    })
    expect(await end(meetingId)).toMatchObject({ output: { outcome: 'to_meeting' } })
    expect((await read(meetingId)).objections).toMatchObject([
      { by: 'Foreign Affairs principal', reasons: object.reasons },
    ])
    const approved = { meetingId, inMeetingId: next }
    expect(await world.convenor.attempt(approveMinutes, approved)).toMatchObject({ ok: true })
  })

  it('go to the next meeting where a ministry that was there had no proven notice', async () => {
    const { meetingId } = await circulated({ opened: 2 })
    expect(await end(meetingId)).toMatchObject({ output: { outcome: 'to_meeting' } })
    expect((await read(meetingId)).silenceEnd).toEqual({
      ...{ reason: 'notice', unproven: ['Interior'] },
    })
  })

  it('that were taken back and sent round anew have a new silence', async () => {
    const { meetingId } = await circulated()
    await world.convenor.act(recallMinutes, { meetingId, reasons: 'A point.' }, inDays(3))
    await world.convenor.act(circulateMinutes, { meetingId }, inDays(5))
    await openAll(meetingId, 3, 6)
    expect(await end(meetingId)).toMatchObject(refused('minutes.not_over'))
    expect(await end(meetingId, 20)).toMatchObject({ output: { outcome: 'approved' } })
  })

  it('are ended by the worker whenever it comes to it, once', async () => {
    const { meetingId } = await circulated({ from: -20 })
    const jobs = await world.worker.sql`
      select 1 from graphile_worker.jobs where task_identifier = 'end_minutes_silence'`
    expect(jobs.length).toBeGreaterThan(0)
    expect(await endDueMinutesSilences(world.worker)).toBe(1)
    expect(await read(meetingId)).toMatchObject({ state: 'approved' })
    expect(await endDueMinutesSilences(world.worker)).toBe(0)
  })

  it('that were sent round keep the way in which they are approved, whatever rules come after', async () => {
    const { meetingId } = await circulated()
    await adopt(world, { minutesApproval: 'meeting' })
    expect(await end(meetingId)).toMatchObject({ output: { outcome: 'approved' } })
    const later = await circulated()
    expect(await read(later.meetingId)).toMatchObject({ approval: 'meeting' })
    expect(await end(later.meetingId)).toMatchObject(refused('minutes.no_silence'))
    const object = { meetingId: later.meetingId, reasons: 'No.' }
    expect(await world.principals[0].attempt(objectToMinutes, object)).toMatchObject(
      refused('minutes.no_silence'),
    )
  })
})

describe('minutes that a meeting approves', () => {
  it('are on the agenda of the next one as soon as they are circulated', async () => {
    situationId = await world.openSituation()
    const { meetingId } = await afterAMeeting(world, situationId)
    const off = await nextMeeting(world, situationId, { minutesOf: null, days: 5 })
    await world.convenor.act(cancelMeeting, { meetingId: off, reason: 'No need.' })
    const next = await nextMeeting(world, situationId, { minutesOf: null, days: 6 })
    const last = await nextMeeting(world, situationId, { minutesOf: null, days: 7 })
    const circulated = await world.convenor.act(circulateMinutes, { meetingId })
    expect(circulated.putOn).toBe(next)
    const title = 'Approval of the minutes of meeting 1'
    expect((await agendaOf(next)).filter((one) => one === title)).toHaveLength(1)
    expect(await agendaOf(last)).not.toContain(title)
    expect(await read(meetingId)).toMatchObject({ approvableIn: [{ meetingId: next }] })
    await world.convenor.act(recallMinutes, { meetingId, reasons: 'A point is missing.' })
    expect(await world.convenor.act(circulateMinutes, { meetingId })).toMatchObject({ putOn: null })
    expect((await agendaOf(next)).filter((one) => one === title)).toHaveLength(1)
  })
})

describe('an auditor, offline', () => {
  it('finds nothing wrong in a record with all of this', async () => {
    const { file, key } = await takeAway(world)
    expect(verifyDossier(file, { key, now: new Date() }).faults).toEqual([])
  })
})

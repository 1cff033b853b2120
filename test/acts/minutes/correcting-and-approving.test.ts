import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import { answerCorrection } from '#server/minutes/answer-correction.ts'
import { approveMinutes } from '#server/minutes/approve.ts'
import { exportMinutes } from '#server/minutes/export-minutes.ts'
import { listOffered } from '#server/minutes/list-offered.ts'
import { proposeCorrection } from '#server/minutes/propose-correction.ts'
import { putOnAgenda } from '#server/minutes/put-on-agenda.ts'
import { recallMinutes } from '#server/minutes/recall.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { minutesIn, nextMeeting } from './after-a-meeting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const { read, circulated } = minutesIn(() => ({ world, situationId }))
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('a correction', () => {
  const asked = {
    ...{ line: 3, stood: 'The envoys leave on Monday.', reasons: 'It was Friday.' },
    wanted: 'The envoys leave on Friday.',
  }

  it('changes nothing until it is accepted, and then that line alone, in the name of who accepts it', async () => {
    const { meetingId, documentId } = await circulated()
    const [one, two] = world.principals
    const { correctionId } = await one.act(proposeCorrection, { meetingId, ...asked })
    expect((await read(meetingId)).said).toContain('on Monday')
    expect(
      await two.attempt(answerCorrection, { correctionId, answer: 'accepted', reasons: '' }),
    ).toMatchObject(refused('common.not_entitled'))
    await world.convenor.act(answerCorrection, { correctionId, answer: 'accepted', reasons: '' })
    const after = await read(meetingId)
    expect(after.said).toContain('The envoys leave on Friday.')
    expect(after.said).toContain('Calm was reported.')
    expect(after.corrections).toMatchObject([
      { wanted: asked.wanted, by: 'Foreign Affairs principal', answer: { answer: 'accepted' } },
    ])
    const writing = { documentId, document: { type: 'doc' } }
    expect(await world.convenor.attempt(writeSection, writing)).toMatchObject(
      refused('assessments.frozen'),
    )
    expect(
      await world.convenor.attempt(answerCorrection, {
        ...{ correctionId, answer: 'declined', reasons: 'Too late.' },
      }),
    ).toMatchObject(refused('minutes.answered_already'))
  })

  it('is declined with reasons, and refused of a line that changed meanwhile', async () => {
    const { meetingId } = await circulated()
    const [one, two] = world.principals
    const first = await one.act(proposeCorrection, { meetingId, ...asked })
    const second = await two.act(proposeCorrection, {
      ...{ meetingId, ...asked, wanted: 'The envoys leave on Tuesday.' },
    })
    expect(second.number).toBe(2)
    await world.convenor.act(answerCorrection, {
      ...{ correctionId: first.correctionId, answer: 'accepted', reasons: '' },
    })
    const late = { correctionId: second.correctionId, reasons: '' }
    expect(
      await world.convenor.attempt(answerCorrection, { ...late, answer: 'accepted' }),
    ).toMatchObject(refused('minutes.line_changed'))
    expect(
      await world.convenor.attempt(answerCorrection, { ...late, answer: 'declined' }),
    ).toMatchObject(refused('common.invalid_input'))
    await world.convenor.act(answerCorrection, {
      ...{ ...late, answer: 'declined', reasons: 'Friday is in the notes.' },
    })
    expect(await two.attempt(proposeCorrection, { meetingId, ...asked })).toMatchObject(
      refused('minutes.line_changed'),
    )
  })
})

describe('minutes', () => {
  it('are approved by the next quorate meeting that has them on its agenda, and closed for good', async () => {
    const { meetingId, documentId } = await circulated()
    const [foreign, defence] = world.principals
    const early = await nextMeeting(world, situationId, { minutesOf: null, present: [foreign] })
    const approve = (inMeetingId: string) =>
      world.convenor.attempt(approveMinutes, { meetingId, inMeetingId })
    expect(await approve(meetingId)).toMatchObject(refused('minutes.other_meeting'))
    expect(await approve(early)).toMatchObject(refused('minutes.not_on_agenda'))
    expect(await world.convenor.read(listOffered, { meetingId: early })).toMatchObject({
      approvals: expect.arrayContaining([expect.objectContaining({ meetingId })]),
    })
    await world.convenor.act(putOnAgenda, {
      ...{ meetingId: early, point: { kind: 'approval', minutesOf: meetingId } },
    })
    expect(await world.convenor.read(listOffered, { meetingId: early })).toMatchObject({
      approvals: expect.not.arrayContaining([expect.objectContaining({ meetingId })]),
    })
    expect(await approve(early)).toMatchObject({
      refusal: { code: 'minutes.no_quorum', params: { present: 1, needed: 2 } },
    })
    await world.convenor.act(takeAttendance, {
      ...{ meetingId: early, movements: [{ memberId: defence.memberId, movement: 'arrived' }] },
    })
    const { correctionId } = await foreign.act(proposeCorrection, {
      ...{ meetingId, line: 1, stood: 'Calm was reported.', wanted: '', reasons: 'It was not.' },
    })
    expect(await approve(early)).toMatchObject(refused('minutes.corrections_open'))
    await world.convenor.act(answerCorrection, {
      ...{ correctionId, answer: 'declined', reasons: 'It is in the notes.' },
    })
    const approved = await approve(early)
    expect(approved).toMatchObject({ ok: true, output: { number: 2 } })
    const now = await read(meetingId)
    expect(now).toMatchObject({
      state: 'approved',
      versions: [{ stage: 'circulated' }, { stage: 'approved', approvedIn: { meetingId: early } }],
    })
    expect(await approve(early)).toMatchObject(refused('minutes.not_circulated'))
    expect(
      await world.convenor.attempt(recallMinutes, { meetingId, reasons: 'Once more.' }),
    ).toMatchObject(refused('minutes.not_circulated'))
    expect(await world.convenor.attempt(unfreezeSection, { documentId })).toMatchObject(
      refused('minutes.frozen'),
    )
    await world.convenor.act(takeAttendance, {
      ...{ meetingId, movements: [{ memberId: defence.memberId, movement: 'left' }] },
    })
    expect((await read(meetingId)).said).toBe(now.said)
    const exported = await world.convenor.read(exportMinutes, { meetingId })
    expect(exported?.version).toMatchObject({ name: 'Approved', hash: now.versions[1]?.hash })
  })
})

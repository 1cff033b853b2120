import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readText } from '#server/assessments/read-text.ts'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { noticesOf } from '#server/mail/notices-of.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { getMeeting } from '#server/meetings/get-meeting.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { answerCorrection } from '#server/minutes/answer-correction.ts'
import { circulateMinutes } from '#server/minutes/circulate.ts'
import { getMinutesOf } from '#server/minutes/get-minutes.ts'
import { getMinutesVersion } from '#server/minutes/get-version.ts'
import { proposeCorrection } from '#server/minutes/propose-correction.ts'
import { recallMinutes } from '#server/minutes/recall.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { listActs } from '#server/record/list-acts.ts'
import { startMeeting } from '#server/sittings/start-meeting.ts'
import { turnTo } from '#server/sittings/turn-to.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { invitationTo } from '../meetings/invitation.ts'
import { afterAMeeting, minutesIn, written } from './after-a-meeting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const { read, circulated } = minutesIn(() => ({ world, situationId }))
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('what a meeting did', () => {
  it('flows into its minutes by itself, in the language of the reader, and is never in the text', async () => {
    const { meetingId, documentId, sitting } = await afterAMeeting(world, situationId)
    await world.convenor.act(writeSection, { documentId, document: written })
    const before = await read(meetingId)
    expect(before.said).toContain('Shall envoys be sent?')
    expect(before.said).toMatch(/Adopted\. For 2, against 1, abstained 0; 3 of 4 ministries/)
    expect(before.said).toContain('Justice principal (principal)')
    expect(
      before.meeting.attendance.find(({ name }) => name === 'Interior principal'),
    ).toMatchObject({ seat: 'principal', stays: [{ until: expect.any(String) }] })
    expect((await read(meetingId, 'fr')).said).toContain('Pour 2, contre 1')
    await sitting.put('Shall the talks go on?')
    const after = await read(meetingId)
    expect(after.said).toContain('Shall the talks go on?')
    const text = await inTransaction(world.worker, (tx) => readText(tx, documentId))
    expect(text.document).toEqual(written)
  })
})

describe('a motion', () => {
  it('stands under the point that the meeting was at when it was put', async () => {
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    const { meetingId } = await world.convenor.act(conveneMeeting, {
      ...{ situationId, bodyId: world.bodyId },
      ...invitationTo(world, {
        ...{ startsAt: inMinutes(20), endsAt: inMinutes(90), shortNoticeBecause: 'Killings.' },
      }),
    })
    await world.convenor.act(startMeeting, { meetingId })
    const agenda = (await world.convenor.read(getMeeting, { meetingId }))?.agenda ?? []
    const put = (question: string) =>
      world.convenor.act(putMotion, {
        ...{ situationId, bodyId: null, meetingId, measureId: null, question },
      })
    await put('Shall the report be noted?')
    await world.convenor.act(turnTo, { meetingId, pointId: agenda[1]?.pointId ?? '' })
    await put('Shall envoys go?')
    await world.convenor.act(openMinutes, { meetingId })
    const { said } = await read(meetingId)
    const order = [
      ...['1. Situation report', 'Shall the report be noted?', '2. Measures', 'Shall envoys go?'],
    ].map((words) => said.indexOf(words))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(order[0]).toBeGreaterThan(0)
  })
})

describe('circulated minutes', () => {
  it('are exact bytes under the hash that the record names, closed to writing', async () => {
    const { meetingId, documentId, versionId, hash } = await circulated()
    const [row] = await world.worker.sql<{ bytes: Buffer }[]>`
      select bytes from minutes_version where id = ${versionId}`
    expect(
      createHash('sha256')
        .update(row?.bytes ?? '')
        .digest('hex'),
    ).toBe(hash)
    expect(JSON.parse(row?.bytes.toString() ?? '')).toMatchObject({
      format: 'focalpoint.minutes/1',
      text: { document: written },
      meeting: { motions: [{ ballots: [{ verdict: 'adopted' }] }] },
    })
    const letters = await inTransaction(world.worker, (tx) =>
      noticesOf(tx, { about: { kind: 'meeting', id: meetingId } }),
    )
    const told = letters.filter(({ kind }) => kind === 'minutes_circulated')
    expect(told.map(({ memberId }) => memberId).sort()).toEqual(
      world.principals
        .slice(0, 3)
        .map(({ memberId }) => memberId)
        .sort(),
    )
    const writing = { documentId, document: { type: 'doc' } }
    expect(await world.convenor.attempt(writeSection, writing)).toMatchObject(
      refused('assessments.frozen'),
    )
    expect(await world.convenor.attempt(unfreezeSection, { documentId })).toMatchObject(
      refused('minutes.frozen'),
    )
    expect(await world.convenor.attempt(circulateMinutes, { meetingId })).toMatchObject(
      refused('minutes.circulated_already'),
    )
  })

  it('are of a meeting to which somebody came, and sent round by the convenor', async () => {
    const { meetingId } = await afterAMeeting(world, situationId)
    const [one] = world.principals
    expect(await one.attempt(circulateMinutes, { meetingId })).toMatchObject(
      refused('common.not_entitled'),
    )
  })

  it('can be taken back with reasons, written on and circulated anew; what was stays readable', async () => {
    const { meetingId, documentId } = await circulated()
    await world.convenor.act(recallMinutes, { meetingId, reasons: 'A point is missing.' })
    expect(await read(meetingId)).toMatchObject({ state: 'draft' })
    const more = { ...written, content: [...(written.content ?? []), { type: 'paragraph' }] }
    await world.convenor.act(writeSection, { documentId, document: more })
    expect(await world.convenor.act(circulateMinutes, { meetingId })).toMatchObject({ number: 2 })
    const first = await world.principals[3].read(getMinutesVersion, { meetingId, number: 1 })
    expect(first?.version.recalledBecause).toBe('A point is missing.')
    expect(first?.pieces.map(({ document }) => plainTextOf(document)).join('\n')).toContain(
      'The envoys leave on Monday.',
    )
  })

  it('are hidden, with all that is asked of them, from whoever does not read so far', async () => {
    const low = await world.addMember(`Reads little ${Date.now()}`, null)
    await world.convenor.act(grantMandate, {
      ...{ situationId, memberId: low.memberId, role: 'drafter', ceiling: 'unclassified' },
    })
    const { meetingId } = await circulated()
    const [one] = world.principals
    const { correctionId } = await one.act(proposeCorrection, {
      ...{ meetingId, line: 3, stood: 'The envoys leave on Monday.', reasons: 'It was Friday.' },
      wanted: 'The envoys leave on Friday.',
    })
    expect(await low.read(getMinutesOf, { meetingId })).toBeNull()
    expect(await low.read(getMinutesVersion, { meetingId, number: 1 })).toBeNull()
    expect(
      await low.attempt(answerCorrection, { correctionId, answer: 'accepted', reasons: '' }),
    ).toMatchObject(refused('common.not_found'))
    const acts = await low.read(listActs, {})
    expect(JSON.stringify(acts)).not.toContain('minutes.propose_correction')
  })
})

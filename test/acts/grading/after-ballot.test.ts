import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { markEvidence } from '#server/evidence/mark-evidence.ts'
import { getBallotGrading } from '#server/grading/get-ballot-grading.ts'
import { noteOverdue } from '#server/grading/note-overdue.ts'
import { noteOverdueOnTime } from '#server/grading/note-overdue-on-time.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { invitationTo } from '../meetings/invitation.ts'

let world: World
let one: Case
let half: string
beforeAll(async () => {
  // As an exercise, so that a ballot can be said to have opened days ago.
  world = await makeWorld({ exercise: true })
  one = await openCase(world)
  const [foreign, defence] = world.principals
  const whole = (await one.attach('Radio broadcasts', ['E1'])).evidenceId
  half = (await one.attach('Lists of names', ['E2'])).evidenceId
  await one.attach('Bears on nothing')
  await one.grade(foreign, whole)
  await one.grade(defence, whole)
  await one.grade(foreign, half)
})
afterAll(() => world.end())

const hour = 3_600_000

/** A ballot that opened some hours ago, in a meeting called with so many hours' notice. */
const open = async (hoursAgo: number, notice: number) => {
  const { situationId } = one
  const { convenor, principals } = world
  const opened = new Date(Date.now() - hoursAgo * hour)
  const called = { effectiveAt: new Date(opened.getTime() - notice * hour) }
  const when = {
    startsAt: opened.toISOString(),
    endsAt: new Date(opened.getTime() + hour).toISOString(),
    shortNoticeBecause: notice < 48 ? 'Killings reported.' : null,
  }
  const call = { situationId, bodyId: world.bodyId, ...invitationTo(world, when) }
  const { meetingId } = await convenor.act(conveneMeeting, call, called)
  const at = { effectiveAt: opened }
  const movements = principals.map(({ memberId }) => ({ memberId, movement: 'arrived' as const }))
  await convenor.act(takeAttendance, { meetingId, movements }, at)
  const question = 'Shall envoys be sent?'
  const put = { situationId, bodyId: null, meetingId, measureId: null, question }
  const { motionId } = await convenor.act(putMotion, put, at)
  const ballot = { rule: 'majority', mode: 'meeting', closesAt: null } as const
  const timeZone = 'Africa/Nairobi'
  return (await convenor.act(openBallot, { motionId, timeZone, ...ballot }, at)).ballotId
}
const grading = (ballotId: string, hand = world.convenor) =>
  hand.read(getBallotGrading, { ballotId })

describe('a ballot of an urgent meeting', () => {
  it('opens though evidence is not graded to the end, says so, and gives 72 hours', async () => {
    const ballotId = await open(1, 2)
    const read = await grading(ballotId)
    expect(read?.pieces.map(({ evidenceId, isFinished }) => [evidenceId, isFinished])).toEqual([
      [half, false],
    ])
    const left = Date.parse(read?.dueAt ?? '') - Date.now()
    expect(Math.round(left / hour)).toBe(71)
    expect(read?.isOverdue).toBe(false)
    expect(await world.system.attempt(noteOverdue, { ballotId })).toMatchObject({
      refusal: { code: 'grading.not_due' },
    })
  })

  it('says nothing of grading where the meeting had its notice', async () => {
    expect(await grading(await open(1, 49))).toBeNull()
  })

  it('has what is overdue noted once, by the worker', async () => {
    const ballotId = await open(73, 2)
    expect((await grading(ballotId))?.isOverdue).toBe(true)
    await noteOverdueOnTime({ ballotId }, { connection: world.worker })
    await noteOverdueOnTime({ ballotId }, { connection: world.worker })
    const entries = await world.worker.sql<{ act: string }[]>`
      select act from record_entry where thing_id = ${ballotId} and act = 'grading.note_overdue'`
    expect(entries).toHaveLength(1)
  })

  it('tells nobody of evidence above their ceiling', async () => {
    const low = await world.addMember('Low', world.principals[0].ministryId)
    const mandate = { situationId: one.situationId, memberId: low.memberId }
    await world.convenor.act(grantMandate, { ...mandate, role: 'observer', ceiling: 'restricted' })
    const ballotId = await open(1, 2)
    expect((await grading(ballotId, low))?.pieces).toHaveLength(1)
    const marking = { marking: 'secret', reason: 'It names the village.' } as const
    await world.convenor.act(markEvidence, { evidenceId: half, ...marking })
    expect(await grading(ballotId, low)).toBeNull()
    expect((await grading(ballotId))?.pieces).toHaveLength(1)
  })

  it('shows what was made up for since', async () => {
    const ballotId = await open(73, 2)
    await one.grade(world.principals[1], half)
    expect(await grading(ballotId)).toMatchObject({
      ...{ isOverdue: false, pieces: [{ evidenceId: half, isFinished: true }] },
    })
    expect(await world.system.attempt(noteOverdue, { ballotId })).toMatchObject({
      refusal: { code: 'grading.not_open' },
    })
  })
})

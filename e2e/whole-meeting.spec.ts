import type { Page } from '@playwright/test'
import { run } from './steps/calls.ts'
import { choose, confirm, date, find, press, write } from './steps/fields.ts'
import { expect, signIn, test } from './steps/journey.ts'
import { lettersTo, linkIn, type Mail } from './steps/letters.ts'
import { meet, memberIdOf } from './steps/minutes.ts'
import { expectWrittenIn, proposeAmendment, putWithText, rewrite } from './steps/motions.ts'
import { letRepresent, openSituation } from './steps/own-situation.ts'
import {
  defencePrincipal,
  focalPoint,
  foreignPrincipal,
  interiorDeputy,
  justicePrincipal,
} from './steps/people.ts'
import { arrive, enterRoom, voteInRoom } from './steps/rooms.ts'
import { circulateLong, object } from './steps/silence.ts'
import { say } from './steps/words.ts'

const everyMinistry = [justicePrincipal, defencePrincipal, interiorDeputy, foreignPrincipal]
const question = 'Shall monitors go to the plateau?'
const lines = ['Forty monitors go to the plateau.', 'Justice pays for them.']
const amended = 'Justice and Defence pay for them.'

/** Words of the situation, its agenda, its people and its place: none of them may leave in a letter. */
const secret =
  /karst|plateau|traders|norland|\bXX\b|convoys|monitors|families|sitting|room 4|principal|deputy|justice|defence|interior|foreign|focal point/i

/** What is open for everybody between two mail servers: the recipient's own address is on the envelope anyway. */
const opened = ({ subject, text, calendar }: Mail) =>
  [subject, text, calendar].join('\n').replaceAll(/\S+@ministries\.test/g, '')

const inMinutes = (minutes: number) =>
  new Date(Date.now() + 60_000 * minutes).toISOString().slice(0, 16)

const asWritten = (local: string) => `${local.replaceAll(/[-:]/g, '')}00Z`

/** Opens a ballot in the room on a motion, lets people vote there, and closes it. Gives its id. */
const takeVote = async (
  chair: Page,
  motionId: string,
  votes: readonly (readonly [Page, 'yes' | 'no'])[],
): Promise<string> => {
  const { ballotId } = await run<{ ballotId: string }>(chair, 'ballots.open', {
    ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' },
  })
  for (const [page, choice] of votes) await voteInRoom(page, choice)
  await expect(
    chair.getByText(say('room.ballot.voted', { voted: votes.length, entitled: 4 })),
  ).toBeVisible()
  await run(chair, 'ballots.close', { ballotId, ruling: 'Everybody in the room has voted.' })
  for (const [page] of votes) {
    await expect(page.getByText(say('room.ballot.verdicts.adopted'), { exact: true })).toBeVisible()
  }

  return ballotId
}

test('a whole meeting: called out at night, quorate, amended and voted in the room, followed up in silence, and minuted', async ({
  people,
}) => {
  test.setTimeout(300_000)
  const chair = await people.enterQuickly(focalPoint)
  const justice = await people.enterQuickly(justicePrincipal)
  const defence = await people.enterQuickly(defencePrincipal)
  const interior = await people.enterQuickly(interiorDeputy)
  const foreign = await people.comeIn()
  const situationId = await openSituation(chair, 'Karst plateau')
  await letRepresent(chair, situationId, everyMinistry)
  let meeting = ''
  let meetingId = ''
  let first: Mail | undefined

  await test.step('every ministry is called at short notice, by a letter that tells no more than when', async () => {
    await chair.goto(`/meetings/new?situation=${situationId}`)
    await write(chair, say('meetings.form.title'), 'Extraordinary sitting')
    await find(chair, say('meetings.form.timeZone'), 'UTC')
    const startsAt = inMinutes(30)
    await date(chair, say('meetings.form.startsAt'), startsAt)
    await write(chair, say('meetings.form.place'), 'Room 4')
    await write(chair, say('convening.agenda.point', { number: '1' }), 'Monitors')
    await write(chair, say('meetings.form.shortNotice'), 'Families leave tonight.')
    await press(chair, say('meetings.form.convene'))
    await chair.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
    meeting = new URL(chair.url()).pathname
    meetingId = meeting.split('/').at(-1) ?? ''
    for (const person of everyMinistry) {
      const [letter] = await lettersTo(person, { path: meeting, count: 1 })
      if (letter === undefined) throw new Error(`${person.name} got no letter`)
      expect(letter.property('METHOD')).toBe('REQUEST')
      expect(letter.property('SEQUENCE')).toBe('0')
      expect(letter.property('DTSTART')).toBe(asWritten(startsAt))
      expect(letter.calendar.match(/^ATTENDEE/gm)).toHaveLength(1)
      expect(opened(letter)).not.toMatch(secret)
      first = letter
    }
  })

  await test.step('who follows the letter signs in and is there', async () => {
    await foreign.goto(first ? linkIn(first) : '')
    await signIn(foreign, foreignPrincipal, meeting)
    await expect(foreign.getByText(say('convening.callOut.title'))).toBeVisible()
  })

  await test.step('one ministry acknowledges and waives its notice, and so does another', async () => {
    await justice.goto(meeting)
    await press(justice, say('convening.callOut.acknowledge', { ministry: 'Justice' }))
    await confirm(justice, say('convening.callOut.waive'), (dialog) =>
      write(dialog, say('convening.callOut.noteLabel'), 'Every hour counts.'),
    )
    await run(defence, 'meetings.acknowledgeCall', { meetingId })
    await run(defence, 'meetings.waiveNotice', { meetingId })
    await expect(chair.getByText(/^Waives its notice: Justice principal/)).toBeVisible()
    await expect(chair.getByText('Every hour counts.')).toBeVisible()
    await expect(chair.getByText(/^Waives its notice: Defence principal/)).toBeVisible()
    await expect(
      chair.getByText(say('convening.callOut.count', { acknowledged: 2, entitled: 4 })),
    ).toBeVisible()
    await expect(chair.getByText(say('convening.callOut.quorum', { needed: 2 }))).toBeVisible()
  })

  await test.step('it is put off, and calendars hear of the same meeting with a higher sequence', async () => {
    await chair.goto(`${meeting}/edit`)
    const startsAt = inMinutes(40)
    await date(chair, say('meetings.form.startsAt'), startsAt)
    await press(chair, say('meetings.form.revise'))
    await chair.waitForURL(`**${meeting}`)
    const [, second] = await lettersTo(foreignPrincipal, { path: meeting, count: 2 })
    expect(second?.property('METHOD')).toBe('REQUEST')
    expect(second?.property('SEQUENCE')).toBe('1')
    expect(second?.property('UID')).toBe(first?.property('UID'))
    expect(second?.property('DTSTART')).toBe(asWritten(startsAt))
    expect(second && opened(second)).not.toMatch(secret)
  })

  await test.step('the room has a quorum once the second ministry is there', async () => {
    await enterRoom(chair, meetingId)
    await press(chair, say('room.steer.start'))
    await enterRoom(justice, meetingId)
    await arrive(justice)
    await expect(
      chair.getByText(say('room.quorum.present', { present: 1, entitled: 4 })),
    ).toBeVisible()
    await expect(chair.getByText(say('room.quorum.notMet'), { exact: true })).toBeVisible()
    await enterRoom(defence, meetingId)
    await arrive(defence)
    await expect(chair.getByText(say('room.quorum.met'), { exact: true })).toBeVisible()
    await enterRoom(interior, meetingId)
    await arrive(interior)
  })

  const { motionId } = await putWithText(chair, { situationId, meetingId, question, lines })
  const motion = `/motions/${motionId}`

  await test.step('one who cannot come lets another speak for it, and one steps aside', async () => {
    await foreign.goto(motion)
    await confirm(foreign, say('ballots.proxy.give.meeting'), (dialog) =>
      choose(dialog, say('ballots.proxy.holder'), 'Justice'),
    )
    const given = { holder: 'Justice', giver: 'Foreign Affairs' }
    await expect(foreign.getByText(say('ballots.voters.given.meeting', given))).toBeVisible()
    await interior.goto(motion)
    await confirm(interior, say('ballots.recusal.action'), (dialog) =>
      write(dialog, say('common.form.reason'), 'It employs the monitors.'),
    )
    await expect(interior.getByText(/^Interior is recused/)).toBeVisible()
  })

  await test.step('an amendment is proposed, carried in the room, and written into the text', async () => {
    await defence.goto(motion)
    const amendmentId = await proposeAmendment(defence, {
      ...{ place: 2, words: amended, reasons: 'It is for both.' },
    })
    await enterRoom(defence, meetingId)
    await takeVote(chair, amendmentId, [
      [justice, 'yes'],
      [defence, 'yes'],
    ])
    await expectWrittenIn(interior, motionId, amended)
  })

  await test.step('the motion is adopted by the proxy, and the result says who took part and how', async () => {
    const ballotId = await takeVote(chair, motionId, [
      [justice, 'yes'],
      [defence, 'no'],
    ])
    await chair.goto(`/ballots/${ballotId}`)
    await expect(chair.getByText(say('ballots.verdicts.adopted')).first()).toBeVisible()
    const who = chair.getByRole('table', { name: say('ballots.who.caption') })
    const row = (name: string) =>
      who.getByRole('row').filter({ has: chair.getByText(name, { exact: true }) })
    await expect(row('Foreign Affairs')).toContainText(
      say('ballots.who.parts.represented', { holder: 'Justice' }),
    )
    await expect(row('Interior')).toContainText(say('ballots.who.parts.recused'))
    await enterRoom(chair, meetingId)
    await confirm(chair, say('room.steer.end'))
    await expect(justice.getByText(say('room.phases.ended'), { exact: true })).toBeVisible()
  })

  await test.step('the statement that follows is put under silence, broken, changed and put under silence again', async () => {
    const statement = await putWithText(chair, {
      ...{ situationId, question: 'Shall this statement be issued?' },
      lines: ['The plateau is to be left in peace.'],
    })
    const path = await circulateLong(chair, statement.motionId)
    await chair.goto(path)
    const [letter] = await lettersTo(defencePrincipal, { path, count: 1 })
    expect(letter && opened(letter)).not.toMatch(secret)
    await defence.goto(letter ? linkIn(letter) : '')
    await object(defence, 'It names no convoys.')
    await expect(chair.getByText(say('silence.states.broken'))).toBeVisible()
    await rewrite(chair, statement.documentId, ['Convoys are to pass the plateau in peace.'])
    const again = await circulateLong(chair, statement.motionId)
    await chair.goto(again)
    await expect(chair.getByText(/^Silence procedure \d+, round 2$/)).toBeVisible()
    await expect(chair.getByText(say('silence.states.circulating'))).toBeVisible()
    await lettersTo(defencePrincipal, { path: again, count: 1 })
  })

  await test.step('minutes are drafted from what happened, circulated, and approved by the next meeting', async () => {
    await chair.goto(`${meeting}/minutes`)
    await press(chair, say('meetings.minutes.open'))
    await expect(chair.getByText(say('minutes.now.draft'))).toBeVisible()
    await expect(chair.getByText(question).first()).toBeVisible()
    await expect(chair.getByText(/Ballot \d+: Adopted\. For 1, against 1/)).toBeVisible()
    const memberIds = [
      await memberIdOf(chair, justicePrincipal),
      await memberIdOf(chair, defencePrincipal),
    ]
    const next = await meet(chair, situationId, { days: 4, title: 'Next', memberIds })
    await confirm(chair, say('minutes.circulate.action'))
    await expect(chair.getByText(say('minutes.circulate.done'))).toBeVisible()
    // Their approval is on the agenda of the next meeting from then on.
    await justice.goto(`/meetings/${next}`)
    await expect(justice.getByText(/Approval of the minutes of meeting 1/)).toBeVisible()
    await confirm(chair, say('minutes.approve.action', { number: 2 }))
    await expect(chair.getByText(say('minutes.approve.done'))).toBeVisible()
    await justice.goto(`${meeting}/minutes`)
    await expect(justice.getByText(/^Approved by meeting 2/)).toBeVisible()
    await expect(justice.getByText(/Ballot \d+: Adopted\. For 1, against 1/)).toBeVisible()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letter } from '#db/schema/letter.ts'
import { addActionPoint } from '#server/actions/add.ts'
import { remindOfAction } from '#server/actions/remind.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { noticeChangedBases } from '#server/decisions/notice-changed-bases.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { calendarEntries } from '#server/invitations/calendar-entries.ts'
import { remindOfMeeting } from '#server/invitations/remind.ts'
import { sendDeputy } from '#server/invitations/send-deputy.ts'
import { composeLetter } from '#server/mail/compose-letter.ts'
import { getLetter } from '#server/mail/get-letter.ts'
import { listOutbox } from '#server/mail/list-outbox.ts'
import { letterKinds } from '#server/mail/rules/letter-kinds.ts'
import { cancelMeeting } from '#server/meetings/cancel-meeting.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { writeFeed } from '#server/meetings/write-calendar.ts'
import { foundRules } from '#server/members/found-rules.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { circulateMinutes } from '#server/minutes/circulate.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { circulateSilence } from '#server/silence/circulate.ts'
import { objectToSilence } from '#server/silence/object.ts'
import { remindOfSilence } from '#server/silence/remind.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence } from '../ballots/sitting.ts'
import { decide } from '../decisions/adopted.ts'
import { invitationTo } from '../meetings/invitation.ts'
import { afterAMeeting } from '../minutes/after-a-meeting.ts'

/** Words of the situation, of people, ministries, places and what is asked: none of them may leave. */
const secret =
  /River|provinces|Families|Norland|XX\b|Killings|envoys|talks|Room 4|Situation report|Measures\b|principal|deputy|Foreign|Defence|Interior|Justice|Focal Point\b|Nairobi|Standing group|crimes|weapons|accord/i

const everythingThatLeaves = async (world: World): Promise<string[]> => {
  const letters = await inTransaction(world.worker, (tx) => tx.select().from(letter))
  return letters.flatMap((row) =>
    (['en', 'fr'] as const).map((language) => {
      const { subject, text, calendar } = composeLetter(row, {
        ...{ language, to: 'anna@ministry.test', from: 'focal@state.test' },
        publicUrl: 'https://focal.state.test',
      })
      return `${subject}\n${text}\n${(calendar?.text ?? '').replace(/\r?\n[ \t]/g, '')}`
    }),
  )
}

/** A vote to confirm, minutes sent round, something to be done and a basis that changed, with the words of what they are about. */
const writeOfRest = async (world: World, situationId: string): Promise<void> => {
  const { ballotId } = await openByCorrespondence(world, situationId)
  const vote = { ballotId, choice: 'yes', explanation: 'The talks failed.' } as const
  await world.deputies[0].act(castVote, { ...vote, provisional: true })
  await world.principals[1].act(castVote, vote)
  await world.convenor.act(closeBallot, { ballotId, ruling: 'The talks end tonight.' })
  const { meetingId } = await afterAMeeting(world, situationId)
  const { actionId } = await world.convenor.act(addActionPoint, {
    ...{ meetingId, what: 'Name the envoys', ownerMemberId: null },
    ownerMinistryId: world.principals[1].ministryId ?? '',
    dueOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  })
  await world.system.act(remindOfAction, { actionId })
  await world.convenor.act(circulateMinutes, { meetingId })
  const decided = await decide(world)
  const here = { situationId: decided.situationId }
  const listed = await world.convenor.read(listEvidence, here)
  const reason = 'The talks were a trap.'
  const evidenceId = listed?.evidence[0]?.evidenceId ?? ''
  await decided.grade(world.principals[0], evidenceId, { reliability: 'E', reason })
  await noticeChangedBases({ situation: decided.situationId }, world.worker)
}

/** Everything that letters are written about, with the words of it. */
const writeAll = async (world: World): Promise<Set<string>> => {
  const situationId = await world.openSituation()
  const call = { situationId, bodyId: world.bodyId }
  const words = (change: object = {}) =>
    invitationTo(world, { title: 'Killings at the river', ...change })
  const { meetingId } = await world.convenor.act(conveneMeeting, { ...call, ...words() })
  const { memberId: deputyId } = world.deputies[0]
  const sent = { meetingId, deputyId, note: 'I am at the talks.' }
  await world.principals[0].act(sendDeputy, sent)
  await world.system.act(remindOfMeeting, { meetingId, sequence: 0, hours: 24 })
  await world.convenor.act(reviseMeeting, { meetingId, ...words({ place: 'Room 4, Interior' }) })
  await world.convenor.act(cancelMeeting, { meetingId, reason: 'The accord was signed.' })
  const startsAt = new Date(Date.now() + 26 * 3_600_000)
  await world.convenor.act(conveneMeeting, {
    ...call,
    ...words({
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      shortNoticeBecause: 'Killings are reported.',
    }),
  })
  const { motionId } = await world.convenor.act(putMotion, {
    ...{ situationId, bodyId: world.bodyId, meetingId: null, measureId: null },
    question: 'Shall envoys go to the talks?',
  })
  const { silenceId } = await world.convenor.act(circulateSilence, {
    ...{ motionId, timeZone: 'Africa/Nairobi', urgentBecause: 'Killings are reported.' },
    deadline: new Date(Date.now() + 30 * 3_600_000).toISOString(),
  })
  await world.system.act(remindOfSilence, { silenceId })
  await world.principals[1].act(objectToSilence, { silenceId, reasons: 'No envoys.' })
  await writeOfRest(world, situationId)
  const letters = await inTransaction(world.worker, (tx) => tx.select().from(letter))

  return new Set(letters.map(({ kind }) => kind))
}

describe('what leaves by mail and by calendars', () => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld()
  })
  afterAll(() => world.end())

  it('tells a reference, times and a link, in letters of every kind that there is', async () => {
    const written = await writeAll(world)
    expect([...written].toSorted()).toEqual([...letterKinds].toSorted())
    const all = await everythingThatLeaves(world)
    expect(all.length).toBeGreaterThan(40)
    expect(all.filter((one) => secret.test(one))).toEqual([])
    const entries = await world.principals[0].read(calendarEntries, {})
    expect(entries?.length).toBeGreaterThan(0)
    expect(writeFeed(entries ?? [], 'https://focal.state.test', new Date())).not.toMatch(secret)
  })

  it('tells a title where the rules of the body say so, and nothing else; not to who keeps the post', async () => {
    const open = await makeWorld()
    const { bodyId } = open
    const rules = { ...standardRulesOfProcedure, mailTells: 'title' as const }
    await open.system.act(foundRules, { bodyId, rules })
    await writeAll(open)
    const all = await everythingThatLeaves(open)
    const titled = all.filter((one) => one.includes('Killings at the river'))
    expect(titled.length).toBeGreaterThan(20)
    const rest = all.map((one) => one.replaceAll('Killings at the river', ''))
    expect(rest.filter((one) => secret.test(one))).toEqual([])
    const outbox = await open.administrator.read(listOutbox, {})
    for (const { letterId } of outbox?.letters.slice(0, 20) ?? []) {
      const seen = await open.administrator.read(getLetter, { letterId })
      expect(`${seen?.subject}${seen?.text}${seen?.calendar}`).not.toMatch(secret)
    }
    await open.end()
  })
})

import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { circulateMinutes } from '#server/minutes/circulate.ts'
import { circulateSilence } from '#server/silence/circulate.ts'
import { checkIn } from '#server/sittings/check-in.ts'
import { endMeeting } from '#server/sittings/end-meeting.ts'
import { startMeeting } from '#server/sittings/start-meeting.ts'
import type { World } from '../../support/world.ts'
import { putByCorrespondence } from '../ballots/sitting.ts'
import { inMinutes } from '../meetings/in-the-room.ts'
import { invitationTo } from '../meetings/invitation.ts'

/**
 * A meeting that was held, with all that comes of one: who was there, a motion voted on, a ballot among options, minutes
 * sent round, a text circulated under silence and the letters of it. Gives their ids as the reads name them.
 */
export const holdMeeting = async (world: World, situationId: string, memberId: string) => {
  const { convenor, principals } = world
  const { meetingId } = await convenor.act(conveneMeeting, {
    ...{ situationId, bodyId: world.bodyId },
    ...invitationTo(world, {
      ...{ startsAt: inMinutes(30), endsAt: inMinutes(90), shortNoticeBecause: 'It is urgent.' },
      memberIds: [memberId, ...principals.map((one) => one.memberId)],
    }),
  })
  for (const one of principals) await one.act(checkIn, { meetingId, remote: false })
  await convenor.act(startMeeting, { meetingId })
  const motion = { situationId, bodyId: null, meetingId, measureId: null, question: 'Shall it be?' }
  const { motionId } = await convenor.act(putMotion, motion)
  const { ballotId } = await convenor.act(openBallot, {
    ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' },
  })
  for (const one of principals) {
    await one.act(castVote, { ballotId, choice: 'yes', explanation: '' })
  }
  await convenor.act(closeBallot, { ballotId, ruling: null })
  await convenor.act(endMeeting, { meetingId })
  await convenor.act(openMinutes, { meetingId })
  await convenor.act(circulateMinutes, { meetingId })
  const among = await putByCorrespondence(world, situationId)
  const choice = await convenor.act(openChoice, {
    ...{ motionId: among.motionId, kind: 'approval', seats: 1, secret: false, rule: null },
    ...{ mode: 'correspondence', closesAt: inMinutes(600), timeZone: 'UTC', runsOff: null },
    options: ['North', 'South'].map((words) => ({ kind: 'words' as const, words })),
  })
  const silent = await putByCorrespondence(world, situationId)
  const { silenceId } = await convenor.act(circulateSilence, {
    ...{ motionId: silent.motionId, deadline: inMinutes(80 * 60), timeZone: 'UTC' },
    urgentBecause: null,
  })
  const [letter] = await world.worker.sql<{ id: string }[]>`
    select id from letter where member_id = ${memberId} and about_id = ${meetingId} limit 1`
  if (!letter) throw new Error('nobody was written to')

  return { meetingId, choiceId: choice.ballotId, silenceId, letterId: letter.id }
}

import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import type { RuleName } from '#server/ballots/rules/count-ballot.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import type { Hand, World } from '../../support/world.ts'
import { invitationTo } from '../meetings/invitation.ts'

/** A meeting under way: who of the principals is in the room, and motions put to it. */
export const sit = async (world: World, situationId: string, present: readonly Hand[]) => {
  const { meetingId } = await world.convenor.act(conveneMeeting, {
    situationId,
    bodyId: world.bodyId,
    ...invitationTo(world),
  })
  const move = (movement: 'arrived' | 'left', ...hands: readonly Hand[]) =>
    world.convenor.act(takeAttendance, {
      meetingId,
      movements: hands.map(({ memberId }) => ({ memberId, movement })),
    })
  if (present.length > 0) await move('arrived', ...present)

  return {
    meetingId,
    move,
    put: (question = 'Shall the measure be taken?', measureId: string | null = null) =>
      world.convenor.act(putMotion, {
        situationId,
        bodyId: null,
        meetingId,
        measureId,
        question,
      }),
  }
}

/** Puts a motion for a ballot by correspondence. */
export const putByCorrespondence = (
  world: World,
  situationId: string,
  by: Hand = world.convenor,
): Promise<{ motionId: string }> =>
  by.act(putMotion, {
    situationId,
    bodyId: world.bodyId,
    meetingId: null,
    measureId: null,
    question: 'Shall the statement be issued?',
  })

/** Puts a motion and opens a ballot by correspondence on it. */
export const openByCorrespondence = async (
  world: World,
  situationId: string,
  {
    rule = 'majority',
    seconds = 60,
    by = world.convenor,
  }: { rule?: RuleName; seconds?: number; by?: Hand } = {},
) => {
  const { motionId } = await putByCorrespondence(world, situationId, by)
  const closesAt = new Date(Date.now() + 1000 * seconds)
  const opened = await by.act(openBallot, {
    motionId,
    rule,
    ruleBecause: 'The case asks for it.',
    mode: 'correspondence',
    closesAt: closesAt.toISOString(),
    timeZone: 'Africa/Nairobi',
  })

  return { motionId, closesAt, ...opened }
}

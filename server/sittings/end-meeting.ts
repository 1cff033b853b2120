import { and, eq, not } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { defineAct } from '#server/acts.ts'
import { isClosed } from '#server/ballots/outcome.ts'
import { situationOf } from '#server/platform/about.ts'
import { endMeetingInput, endMeetingOutput } from './end-meeting.schema.ts'
import { takeFloor } from './note-speaking.ts'
import { lead, listOn, stand } from './sitting-in-hand.ts'

/** Whether a ballot that is taken in the room is still open. */
const isBalloting = async (tx: Transaction, meetingId: string): Promise<boolean> => {
  const motions = await tx
    .select({ id: ballot.id })
    .from(ballot)
    .where(
      and(eq(ballot.meetingId, meetingId), eq(ballot.mode, 'meeting'), not(isClosed(ballot.id))),
    )
    .limit(1)
  const choices = await tx
    .select({ id: choiceBallot.id })
    .from(choiceBallot)
    .where(
      and(
        eq(choiceBallot.meetingId, meetingId),
        eq(choiceBallot.mode, 'meeting'),
        not(isClosed(choiceBallot.id)),
      ),
    )
    .limit(1)

  return motions.length + choices.length > 0
}

/** Ends a meeting for good. A ballot that is open in the room is closed first: nobody would be there for it. */
export const endMeeting = defineAct({
  name: 'meeting.end',
  input: endMeetingInput,
  output: endMeetingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId }) {
    const { stands, at } = await lead(act, meetingId, 'end')
    if (await isBalloting(act.tx, meetingId)) return act.refuse('room.ballot_open')
    const list = await listOn(act.tx, meetingId, stands.pointId)
    const spoke = await takeFloor(act, stands, list, at)
    await stand(act, { ...stands, phase: 'ended', listClosed: true, resumesAt: null }, at)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { spoke, ended_at: at.toISOString() },
      output: { meetingId },
    })
  },
})

import { invitationReply } from '#db/schema/invitation-reply.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { meetingAskedTo } from './meeting-asked-to.ts'
import { replyInput, replyOutput } from './reply.schema.ts'

/** Whoever is asked to a meeting says whether they come. A later answer takes the place of an earlier one. */
export const replyToInvitation = defineAct({
  name: 'invitation.reply',
  input: replyInput,
  output: replyOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, reply, note }) {
    const { meeting, memberId } = await meetingAskedTo(act, meetingId)
    await act.tx.insert(invitationReply).values({
      ...{ id: act.newId(), situationId: meeting.situationId, meetingId, memberId },
      ...{ reply, note, deputyId: null, at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { member: memberId, reply, note },
      output: { meetingId },
    })
  },
})

import { invitationReply } from '#db/schema/invitation-reply.ts'
import { defineAct } from '#server/acts.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { inviteMembers } from '#server/meetings/invite-members.ts'
import { writeToInvited } from '#server/meetings/write-to-invited.ts'
import { situationOf } from '#server/platform/about.ts'
import { meetingAskedTo } from './meeting-asked-to.ts'
import { possibleDeputies } from './possible-deputies.ts'
import { replyOutput, sendDeputyInput } from './reply.schema.ts'

/**
 * Whoever is asked to a meeting and cannot come names somebody of their ministry, who is asked in their place and told
 * so by a letter.
 */
export const sendDeputy = defineAct({
  name: 'invitation.send_deputy',
  input: sendDeputyInput,
  output: replyOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, deputyId, note }) {
    const { meeting, memberId, invited } = await meetingAskedTo(act, meetingId)
    const { situationId } = meeting
    const procedure = await procedureOf(act.tx, meeting.bodyId)
    if (!procedure) return act.refuse('common.not_found')
    const { ministryId } = act.actor
    const possible = await possibleDeputies(act.tx, { situationId, ministryId, invited })
    if (!possible.some((one) => one.memberId === deputyId)) {
      return act.refuse('invitations.no_deputy')
    }
    await inviteMembers(act, { meetingId, situationId }, [...invited, deputyId])
    await act.tx.insert(invitationReply).values({
      ...{ id: act.newId(), situationId, meetingId, memberId },
      ...{ reply: 'declined', note, deputyId, at: act.at, madeBy: act.id },
    })
    await writeToInvited(act, { meetingId, situationId }, meeting, procedure.rules, {
      kind: 'deputy_named',
      memberIds: [deputyId],
    })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { member: memberId, reply: 'declined', deputy: deputyId, note },
      output: { meetingId },
    })
  },
})

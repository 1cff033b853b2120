import { positionReply } from '#db/schema/position-reply.ts'
import { defineAct } from '#server/acts.ts'
import { isEnd } from '#server/ballots/rules/motion-graph.ts'
import { situationOf } from '#server/platform/about.ts'
import { positionInHand } from './position-in-hand.ts'
import { replyToPositionInput, replyToPositionOutput } from './reply-to-position.schema.ts'

/** Replies to a position until its motion is decided; a question is answered by it, unless one replies to oneself. */
export const replyToPosition = defineAct({
  name: 'position.reply',
  input: replyToPositionInput,
  output: replyToPositionOutput,
  about: (tx, { positionId }) => situationOf(tx, 'position', positionId),
  async perform(act, { positionId, text }) {
    const found = await positionInHand(act.tx, positionId)
    const { memberId, ministryId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    const { row, isWithdrawn, state } = found
    if (isWithdrawn) return act.refuse('motions.position_withdrawn')
    if (isEnd(state)) return act.refuse('motions.discussion_over')
    const replyId = act.newId()
    await act.tx.insert(positionReply).values({
      ...{ id: replyId, situationId: row.situationId, positionId, ministryId, memberId, text },
      ...{ at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'motion', id: row.motionId },
      content: { position: positionId, reply: text, ministry: ministryId },
      output: { replyId },
    })
  },
})

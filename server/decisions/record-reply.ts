import { decisionReply } from '#db/schema/decision-reply.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockDecision } from './present-decision.ts'
import { recordReplyInput, recordReplyOutput } from './record-reply.schema.ts'
import { dayOf } from './rules/course.ts'

/**
 * Records what the authority made of a recommendation: accepted, changed or refused, in its own words. A later reply is
 * another one and the last counts; one that comes after its day is recorded all the same.
 */
export const recordReply = defineAct({
  name: 'decision.record_reply',
  input: recordReplyInput,
  output: recordReplyOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId, ...words }) {
    const found = await lockDecision(act.tx, decisionId)
    const { memberId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    if (found.nature !== 'recommendation') return act.refuse('decisions.not_a_recommendation')
    const { repliedOn } = words
    if (repliedOn > dayOf(act.at) || repliedOn < dayOf(found.decidedAt)) {
      return act.refuse('decisions.replied_on_impossible')
    }
    const { id } = await act.newThing({ kind: 'decision_reply' })
    const { situationId } = found
    await act.tx
      .insert(decisionReply)
      .values({ id, situationId, decisionId, ...words, memberId, at: act.at, madeBy: act.id })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: {
        ...{ decision: decisionId, id, reply: words.reply, replied_on: repliedOn },
        ...{ replied_by: words.repliedBy, text: words.text },
      },
      output: { replyId: id },
    })
  },
})

import { eq } from 'drizzle-orm'
import { decisionReply } from '#db/schema/decision-reply.ts'
import { presentIn } from '#server/actions/present-day.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { noteNoReplyInput, noteNoReplyOutput } from './note-no-reply.schema.ts'
import { lockDecision } from './present-decision.ts'
import { dayOf } from './rules/course.ts'

/**
 * Notes that an authority had not replied to a recommendation when its day was over. By the worker; refused while the
 * day lasts, and where there is a reply or this was noted.
 */
export const noteNoReply = defineAct({
  name: 'decision.note_no_reply',
  input: noteNoReplyInput,
  output: noteNoReplyOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId }) {
    const found = await lockDecision(act.tx, decisionId)
    if (!found) return act.refuse('common.not_found')
    const { situationId, replyBy } = found
    if (replyBy === null) return act.refuse('decisions.not_a_recommendation')
    const [replied] = await act.tx
      .select({ id: decisionReply.id })
      .from(decisionReply)
      .where(eq(decisionReply.decisionId, decisionId))
      .limit(1)
    const isOver = dayOf(await presentIn(act.tx, situationId)) > replyBy
    if (replied || !isOver) return act.refuse('decisions.reply_not_missing')
    const { id } = await act.newThing({ kind: 'decision_reply' })
    await act.tx.insert(decisionReply).values({
      ...{ id, situationId, decisionId, reply: 'none', repliedBy: '', text: '' },
      ...{ at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: {
        ...{ decision: decisionId, id, reply: 'none', replied_on: null },
        ...{ replied_by: '', text: '', reply_by: replyBy },
      },
      output: { replyId: id },
    })
  },
})

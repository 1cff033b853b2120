import { comment } from '#db/schema/comment.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { commentHash } from './comment-hash.ts'
import { mentionedOf } from './mentionable-members.ts'
import { replyInput, replyOutput } from './reply.schema.ts'
import { threadInHand } from './thread-in-hand.ts'

/** Answers in a thread that is not settled. */
export const reply = defineAct({
  name: 'comment.reply',
  input: replyInput,
  output: replyOutput,
  about: (tx, { threadId }) => situationOf(tx, 'comment_thread', threadId),
  async perform(act, { threadId, text, mentions }) {
    const thread = await threadInHand(act.tx, threadId)
    const { memberId } = act.actor
    if (thread === undefined || memberId === null) return act.refuse('common.not_found')
    if (thread.isResolved) return act.refuse('comments.resolved')
    const { documentId, situationId } = thread
    const mentioned = await mentionedOf(act.tx, documentId, mentions)
    if (mentioned === null) return act.refuse('comments.not_mentionable')
    const { id: commentId } = await act.newThing({ kind: 'comment', documentId })
    await act.tx.insert(comment).values({
      ...{ id: commentId, situationId, threadId, memberId, text, mentions: mentioned },
      ...{ at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'comment_thread', id: threadId },
      content: {
        document: documentId,
        comment: commentId,
        text_hash: commentHash({ commentId, text, mentions: mentioned }),
      },
      output: { commentId },
    })
  },
})

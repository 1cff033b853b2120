import { and, eq, isNull } from 'drizzle-orm'
import { comment } from '#db/schema/comment.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { commentHash } from './comment-hash.ts'
import { mentionedOf } from './mentionable-members.ts'
import { reviseCommentInput, reviseCommentOutput } from './revise-comment.schema.ts'
import { threadInHand } from './thread-in-hand.ts'

/** Changes what one said oneself. What it said before stays as a version, and the comment says that it changed. */
export const reviseComment = defineAct({
  name: 'comment.revise',
  input: reviseCommentInput,
  output: reviseCommentOutput,
  about: (tx, { commentId }) => situationOf(tx, 'comment', commentId),
  async perform(act, { commentId, text, mentions }) {
    const present = and(eq(comment.id, commentId), isNull(comment.endedBy))
    const [named] = await act.tx.select({ threadId: comment.threadId }).from(comment).where(present)
    const thread = named && (await threadInHand(act.tx, named.threadId))
    if (thread === undefined) return act.refuse('common.not_found')
    // Read again under the thread's lock: two windows of one person may both be correcting it.
    const [said] = await act.tx.select().from(comment).where(present)
    if (said === undefined) return act.refuse('common.not_found')
    if (said.memberId !== act.actor.memberId) return act.refuse('comments.not_yours')
    if (thread.isResolved) return act.refuse('comments.resolved')
    const mentioned = await mentionedOf(act.tx, thread.documentId, mentions)
    if (mentioned === null) return act.refuse('comments.not_mentionable')
    await endVersion(act, comment, commentId)
    await act.tx.insert(comment).values({
      ...said,
      ...{ text, mentions: mentioned, revisedAt: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'comment_thread', id: said.threadId },
      content: {
        document: thread.documentId,
        comment: commentId,
        text_hash: commentHash({ commentId, text, mentions: mentioned }),
      },
      output: { commentId },
    })
  },
})

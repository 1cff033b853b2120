import { and, eq, isNull, sql } from 'drizzle-orm'
import { comment } from '#db/schema/comment.ts'
import { mentionSeen } from '#db/schema/mention-seen.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { seeMentionInput, seeMentionOutput } from './see-mention.schema.ts'
import { threadInHand } from './thread-in-hand.ts'

/** Says that one has opened a thread that mentions one, so that it no longer waits on one's home page. */
export const seeMention = defineAct({
  name: 'comment.see_mention',
  input: seeMentionInput,
  output: seeMentionOutput,
  about: (tx, { threadId }) => situationOf(tx, 'comment_thread', threadId),
  async perform(act, { threadId }) {
    const thread = await threadInHand(act.tx, threadId)
    const { memberId } = act.actor
    if (thread === undefined || memberId === null) return act.refuse('common.not_found')
    const unseen = await act.tx
      .select({ commentId: comment.id })
      .from(comment)
      .leftJoin(
        mentionSeen,
        and(eq(mentionSeen.mentionId, comment.id), eq(mentionSeen.memberId, memberId)),
      )
      .where(
        and(
          eq(comment.threadId, threadId),
          isNull(comment.endedBy),
          sql`${comment.mentions} @> array[${memberId}::uuid]`,
          isNull(mentionSeen.mentionId),
        ),
      )
    if (unseen.length === 0) return act.refuse('comments.nothing_unseen')
    await act.tx.insert(mentionSeen).values(
      unseen.map(({ commentId: mentionId }) => ({
        ...{ mentionId, situationId: thread.situationId, memberId, madeBy: act.id },
      })),
    )

    return act.done({
      thing: { kind: 'comment_thread', id: threadId },
      content: { document: thread.documentId },
      output: { seen: unseen.length },
    })
  },
})

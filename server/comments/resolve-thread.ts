import { commentResolution } from '#db/schema/comment-resolution.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { resolveThreadInput, resolveThreadOutput } from './resolve-thread.schema.ts'
import { threadInHand } from './thread-in-hand.ts'

/** Settles a thread: it is put away, waits for nobody, and can be opened again. */
export const resolveThread = defineAct({
  name: 'comment.resolve',
  input: resolveThreadInput,
  output: resolveThreadOutput,
  about: (tx, { threadId }) => situationOf(tx, 'comment_thread', threadId),
  async perform(act, { threadId }) {
    const thread = await threadInHand(act.tx, threadId)
    const { memberId } = act.actor
    if (thread === undefined || memberId === null) return act.refuse('common.not_found')
    if (thread.isResolved) return act.refuse('comments.resolved_already')
    await act.tx.insert(commentResolution).values({
      ...{ id: threadId, situationId: thread.situationId, memberId, at: act.at },
      madeBy: act.id,
    })

    return act.done({
      thing: { kind: 'comment_thread', id: threadId },
      content: { document: thread.documentId },
      output: { threadId },
    })
  },
})

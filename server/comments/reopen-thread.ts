import { commentResolution } from '#db/schema/comment-resolution.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { resolveThreadInput, resolveThreadOutput } from './resolve-thread.schema.ts'
import { threadInHand } from './thread-in-hand.ts'

/** Takes up a settled thread again. */
export const reopenThread = defineAct({
  name: 'comment.reopen',
  input: resolveThreadInput,
  output: resolveThreadOutput,
  about: (tx, { threadId }) => situationOf(tx, 'comment_thread', threadId),
  async perform(act, { threadId }) {
    const thread = await threadInHand(act.tx, threadId)
    if (thread === undefined) return act.refuse('common.not_found')
    if (!thread.isResolved) return act.refuse('comments.not_resolved')
    await endVersion(act, commentResolution, threadId)

    return act.done({
      thing: { kind: 'comment_thread', id: threadId },
      content: { document: thread.documentId },
      output: { threadId },
    })
  },
})

import { eq } from 'drizzle-orm'
import { comment } from '#db/schema/comment.ts'
import { commentThread } from '#db/schema/comment-thread.ts'
import { document } from '#db/schema/document.ts'
import { defineAct } from '#server/acts.ts'
import { readText } from '#server/assessments/read-text.ts'
import { endsOf, wordsOf } from '#server/documents/passages.ts'
import { situationOf } from '#server/platform/about.ts'
import { commentHash } from './comment-hash.ts'
import { mentionedOf } from './mentionable-members.ts'
import { limits } from './rules/limits.ts'
import { startThreadInput, startThreadOutput } from './start-thread.schema.ts'

/**
 * Comments on a passage of a text. The quoted words are read here, from the committed text: what a browser
 * says that it commented on is not believed, and words that nobody else has yet cannot be commented on.
 */
export const startThread = defineAct({
  name: 'comment.start_thread',
  input: startThreadInput,
  output: startThreadOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId, start, end, text, mentions }) {
    const [section] = await act.tx
      .select({ situationId: document.situationId })
      .from(document)
      .where(eq(document.id, documentId))
    const { memberId } = act.actor
    if (section === undefined || memberId === null) return act.refuse('common.not_found')
    const { situationId } = section
    const positions = { start: Buffer.from(start, 'base64'), end: Buffer.from(end, 'base64') }
    const state = (await readText(act.tx, documentId)).state()
    const words = wordsOf(state)
    const { from, to } = endsOf(state, words, positions) ?? { from: null, to: null }
    if (from === null || to === null || words.text.slice(from, to).trim() === '') {
      return act.refuse('comments.no_such_words')
    }
    const mentioned = await mentionedOf(act.tx, documentId, mentions)
    if (mentioned === null) return act.refuse('comments.not_mentionable')
    const { id: threadId } = await act.newThing({ kind: 'comment_thread', documentId })
    await act.tx.insert(commentThread).values({
      ...{ id: threadId, situationId, documentId, madeBy: act.id },
      rangeStart: positions.start,
      rangeEnd: positions.end,
      quote: words.text.slice(from, Math.min(to, from + limits.quote)),
      wordsBefore: words.text.slice(Math.max(0, from - limits.context), from),
      wordsAfter: words.text.slice(to, to + limits.context),
    })
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
      output: { threadId, commentId },
    })
  },
})

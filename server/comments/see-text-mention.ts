import { and, eq, isNull } from 'drizzle-orm'
import { mentionSeen } from '#db/schema/mention-seen.ts'
import { textMention } from '#db/schema/text-mention.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { seeTextMentionInput, seeTextMentionOutput } from './see-text-mention.schema.ts'

/** Says that one has opened the section whose text mentions one, so that it no longer waits. */
export const seeTextMention = defineAct({
  name: 'comment.see_text_mention',
  input: seeTextMentionInput,
  output: seeTextMentionOutput,
  about: (tx, { mentionId }) => situationOf(tx, 'text_mention', mentionId),
  async perform(act, { mentionId }) {
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_found')
    const [mention] = await act.tx
      .select({ documentId: textMention.documentId, situationId: textMention.situationId })
      .from(textMention)
      .where(
        and(
          eq(textMention.id, mentionId),
          eq(textMention.memberId, memberId),
          isNull(textMention.endedBy),
        ),
      )
    if (mention === undefined) return act.refuse('common.not_found')
    const { documentId, situationId } = mention
    const seen = await act.tx
      .insert(mentionSeen)
      .values({ mentionId, situationId, memberId, madeBy: act.id })
      .onConflictDoNothing()
      .returning({ mentionId: mentionSeen.mentionId })
    if (seen.length === 0) return act.refuse('comments.nothing_unseen')

    return act.done({
      thing: { kind: 'text_mention', id: mentionId },
      content: { document: documentId },
      output: { documentId },
    })
  },
})

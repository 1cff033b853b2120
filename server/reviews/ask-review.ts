import { and, eq, isNull } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import { review } from '#db/schema/review.ts'
import { defineAct } from '#server/acts.ts'
import { mentionableMembers } from '#server/comments/mentionable-members.ts'
import { situationOf } from '#server/platform/about.ts'
import { askReviewInput, askReviewOutput } from './ask-review.schema.ts'

/** Asks a member who sees a section to review it. It waits on their home page until they have. */
export const askReview = defineAct({
  name: 'review.ask',
  input: askReviewInput,
  output: askReviewOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId, memberId }) {
    const { situationId, tx } = act
    const askedBy = act.actor.memberId
    const [section] = await tx
      .select({ title: document.title })
      .from(document)
      .where(eq(document.id, documentId))
    if (section === undefined || situationId === null || askedBy === null) {
      return act.refuse('common.not_found')
    }
    const [asked] = await mentionableMembers(tx, documentId, [memberId])
    if (asked === undefined) return act.refuse('suggestions.cannot_be_asked')
    const [waiting] = await tx
      .select({ id: review.id })
      .from(review)
      .where(
        and(
          ...[eq(review.documentId, documentId), eq(review.memberId, memberId)],
          ...[isNull(review.endedBy), isNull(review.words)],
        ),
      )
    if (waiting) return act.refuse('suggestions.asked_already', { name: asked.name })
    const { id } = await act.newThing({ kind: 'review', documentId })
    await tx.insert(review).values({
      ...{ id, situationId, documentId, memberId, askedBy },
      ...{ askedAt: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'review', id },
      content: { document: documentId, member: memberId },
      output: { reviewId: id },
    })
  },
})

import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { review } from '#db/schema/review.ts'
import { defineAct } from '#server/acts.ts'
import { readText } from '#server/assessments/read-text.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { giveReviewInput, giveReviewOutput } from './give-review.schema.ts'

/**
 * Says what one who was asked found, of the text as it stands at this moment: the record keeps that text's
 * hash, open suggestions included, and the hash of the words.
 */
export const giveReview = defineAct({
  name: 'review.give',
  input: giveReviewInput,
  output: giveReviewOutput,
  about: (tx, { reviewId }) => situationOf(tx, 'review', reviewId),
  async perform(act, { reviewId, words }) {
    const [asked] = await act.tx
      .select()
      .from(review)
      .where(and(eq(review.id, reviewId), isNull(review.endedBy)))
      .for('update')
    if (asked === undefined) return act.refuse('common.not_found')
    if (asked.memberId !== act.actor.memberId) return act.refuse('suggestions.not_asked')
    if (asked.words !== null) return act.refuse('suggestions.reviewed_already')
    const { sequence, hash } = await readText(act.tx, asked.documentId)
    await endVersion(act, review, reviewId)
    await act.tx.insert(review).values({
      ...asked,
      ...{ words, sequence, givenAt: act.at, madeBy: act.id, endedBy: null },
    })

    return act.done({
      thing: { kind: 'review', id: reviewId },
      content: {
        document: asked.documentId,
        sequence,
        text_hash: hash,
        words_hash: createHash('sha256').update(words, 'utf8').digest('hex'),
      },
      output: { reviewId },
    })
  },
})

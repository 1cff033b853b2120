import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { document } from '#db/schema/document.ts'
import { member } from '#db/schema/member.ts'
import { review } from '#db/schema/review.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** The sections that the reader is asked to review and has not, the longest waiting first. */
export const listWaitingReviews = defineRead({
  name: 'review.list_waiting',
  input: z.object({}),
  output: z.array(
    z.object({
      reviewId: z.uuid(),
      situationId: z.uuid(),
      situationName: z.string(),
      section: z.string(),
      sectionTitle: z.string(),
      askedByName: z.string(),
    }),
  ),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const { memberId } = actor
    if (memberId === null) return []
    return tx
      .select({
        reviewId: review.id,
        situationId: review.situationId,
        situationName: situation.name,
        section: document.section,
        sectionTitle: document.title,
        askedByName: member.name,
      })
      .from(review)
      .innerJoin(document, eq(document.id, review.documentId))
      .innerJoin(situation, and(eq(situation.id, review.situationId), held(situation, asOf)))
      .innerJoin(member, and(eq(member.id, review.askedBy), held(member, asOf)))
      .where(and(eq(review.memberId, memberId), held(review, asOf), isNull(review.words)))
      .orderBy(asc(review.askedAt))
      .limit(100)
  },
})

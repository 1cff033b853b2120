import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { document } from '#db/schema/document.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { review } from '#db/schema/review.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { whoMay } from './rules/who-may.ts'

/** Who was asked to review which section of a situation's text, what they said, and whether it still fits. */
export const listReviews = defineRead({
  name: 'review.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.object({
    mayAsk: z.boolean(),
    reviews: z.array(
      z.object({
        reviewId: z.uuid(),
        documentId: z.uuid(),
        memberId: z.uuid(),
        name: z.string(),
        ministryName: z.string().nullable(),
        askedByName: z.string(),
        askedAt: z.iso.datetime(),
        /** Null until it was given. */
        words: z.string().nullable(),
        givenAt: z.iso.datetime().nullable(),
        /** Whether the section was written in since. */
        isOutdated: z.boolean(),
      }),
    ),
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor, asOf }, { situationId }) {
    const asker = alias(member, 'asker')
    const rows = await tx
      .select({
        reviewId: review.id,
        documentId: review.documentId,
        memberId: review.memberId,
        name: member.name,
        ministryName: ministry.name,
        askedByName: asker.name,
        askedAt: review.askedAt,
        words: review.words,
        givenAt: review.givenAt,
        sequence: review.sequence,
        present: document.sequence,
      })
      .from(review)
      .innerJoin(document, eq(document.id, review.documentId))
      .innerJoin(member, and(eq(member.id, review.memberId), held(member, asOf)))
      .innerJoin(asker, and(eq(asker.id, review.askedBy), held(asker, asOf)))
      .leftJoin(ministry, and(eq(ministry.id, member.ministryId), held(ministry, asOf)))
      .where(and(eq(review.situationId, situationId), held(review, asOf)))
      .orderBy(asc(document.place), asc(review.askedAt), asc(review.id))

    return {
      mayAsk: asOf === undefined && permits(whoMay['review.ask'], actor),
      reviews: rows.map(({ sequence, present, askedAt, givenAt, ...row }) => ({
        ...row,
        askedAt: askedAt.toISOString(),
        givenAt: givenAt?.toISOString() ?? null,
        isOutdated: sequence !== null && present > sequence,
      })),
    }
  },
})

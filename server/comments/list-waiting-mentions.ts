import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { comment } from '#db/schema/comment.ts'
import { commentResolution } from '#db/schema/comment-resolution.ts'
import { commentThread } from '#db/schema/comment-thread.ts'
import { document } from '#db/schema/document.ts'
import { member } from '#db/schema/member.ts'
import { mentionSeen } from '#db/schema/mention-seen.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** Comments that mention the reader and that they have not opened, in threads that are not settled. */
export const listWaitingMentions = defineRead({
  name: 'comment.list_waiting',
  input: z.object({}),
  output: z.array(
    z.object({
      commentId: z.uuid(),
      threadId: z.uuid(),
      situationId: z.uuid(),
      situationName: z.string(),
      /** Whose text it is said about, where not the assessment's. */
      motionId: z.uuid().nullable(),
      meetingId: z.uuid().nullable(),
      section: z.string(),
      sectionTitle: z.string(),
      authorName: z.string(),
      text: z.string(),
    }),
  ),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const { memberId } = actor
    if (memberId === null) return []
    return tx
      .select({
        commentId: comment.id,
        threadId: comment.threadId,
        situationId: comment.situationId,
        situationName: situation.name,
        motionId: document.motionId,
        meetingId: document.meetingId,
        section: document.section,
        sectionTitle: document.title,
        authorName: member.name,
        text: comment.text,
      })
      .from(comment)
      .innerJoin(commentThread, eq(commentThread.id, comment.threadId))
      .innerJoin(document, eq(document.id, commentThread.documentId))
      .innerJoin(situation, and(eq(situation.id, comment.situationId), held(situation, asOf)))
      .innerJoin(member, and(eq(member.id, comment.memberId), held(member, asOf)))
      .leftJoin(
        commentResolution,
        and(eq(commentResolution.id, commentThread.id), held(commentResolution, asOf)),
      )
      .leftJoin(
        mentionSeen,
        and(
          eq(mentionSeen.mentionId, comment.id),
          eq(mentionSeen.memberId, memberId),
          madeBy(mentionSeen, asOf),
        ),
      )
      .where(
        and(
          sql`${comment.mentions} @> array[${memberId}::uuid]`,
          held(comment, asOf),
          isNull(commentResolution.id),
          isNull(mentionSeen.mentionId),
        ),
      )
      .orderBy(asc(comment.at), asc(comment.id))
      .limit(100)
  },
})

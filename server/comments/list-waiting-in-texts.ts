import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { document } from '#db/schema/document.ts'
import { mentionSeen } from '#db/schema/mention-seen.ts'
import { situation } from '#db/schema/situation.ts'
import { textMention } from '#db/schema/text-mention.ts'
import { installationWide } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** Sections whose text mentions the reader, who has not opened them since. */
export const listWaitingInTexts = defineRead({
  name: 'comment.list_waiting_in_texts',
  input: z.object({}),
  output: z.array(
    z.object({
      mentionId: z.uuid(),
      situationId: z.uuid(),
      situationName: z.string(),
      /** Whose text it is, where not the assessment's. */
      motionId: z.uuid().nullable(),
      meetingId: z.uuid().nullable(),
      section: z.string(),
      sectionTitle: z.string(),
      line: z.string(),
    }),
  ),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const { memberId } = actor
    if (memberId === null) return []
    return tx
      .select({
        mentionId: textMention.id,
        situationId: textMention.situationId,
        situationName: situation.name,
        motionId: document.motionId,
        meetingId: document.meetingId,
        section: document.section,
        sectionTitle: document.title,
        line: textMention.line,
      })
      .from(textMention)
      .innerJoin(document, eq(document.id, textMention.documentId))
      .innerJoin(situation, and(eq(situation.id, textMention.situationId), held(situation, asOf)))
      .leftJoin(
        mentionSeen,
        and(
          eq(mentionSeen.mentionId, textMention.id),
          eq(mentionSeen.memberId, memberId),
          madeBy(mentionSeen, asOf),
        ),
      )
      .where(
        and(
          eq(textMention.memberId, memberId),
          held(textMention, asOf),
          isNull(mentionSeen.mentionId),
        ),
      )
      .orderBy(asc(sql`act_index(${textMention.madeBy})`), asc(textMention.id))
      .limit(100)
  },
})

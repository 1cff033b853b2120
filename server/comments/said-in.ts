import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { comment } from '#db/schema/comment.ts'
import { member } from '#db/schema/member.ts'
import { mentionSeen } from '#db/schema/mention-seen.ts'
import { ministry } from '#db/schema/ministry.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import type { saidComment } from './list-threads.schema.ts'

/** What was said in a thread, and whether it mentions the reader, who has not opened it since. */
export type Said = { comments: z.output<typeof saidComment>[]; mentionsReader: boolean }

/** What was said in each of these threads, in order, by thread. */
export async function saidIn(
  tx: Transaction,
  threadIds: readonly string[],
  readerId: string | null,
  asOf: number | undefined,
): Promise<Map<string, Said>> {
  const said = new Map<string, Said>()
  if (threadIds.length === 0) return said
  const rows = await tx
    .select({
      commentId: comment.id,
      threadId: comment.threadId,
      memberId: comment.memberId,
      name: member.name,
      ministryName: ministry.name,
      text: comment.text,
      mentions: comment.mentions,
      at: comment.at,
      revisedAt: comment.revisedAt,
    })
    .from(comment)
    .innerJoin(member, and(eq(member.id, comment.memberId), held(member, asOf)))
    .leftJoin(ministry, and(eq(ministry.id, member.ministryId), held(ministry, asOf)))
    .where(and(inArray(comment.threadId, [...threadIds]), held(comment, asOf)))
    .orderBy(asc(comment.at), asc(comment.id))
  const names = await namesOf(
    tx,
    rows.flatMap(({ mentions }) => mentions),
  )
  const unseen = new Set(readerId === null ? [] : await unseenBy(tx, readerId, threadIds, asOf))
  for (const { threadId, memberId, name, mentions, ...words } of rows) {
    const thread = said.get(threadId) ?? { comments: [], mentionsReader: false }
    thread.comments.push({
      ...words,
      author: { memberId, name },
      mentions: mentions.map((id) => ({ memberId: id, name: names.get(id) ?? '' })),
    })
    const isUnseen = readerId !== null && mentions.includes(readerId) && unseen.has(words.commentId)
    thread.mentionsReader ||= isUnseen
    said.set(threadId, thread)
  }
  return said
}

async function namesOf(tx: Transaction, memberIds: readonly string[]) {
  if (memberIds.length === 0) return new Map<string, string>()
  const rows = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(inArray(member.id, [...memberIds]), isNull(member.endedBy)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const unseenBy = async (
  tx: Transaction,
  readerId: string,
  threadIds: readonly string[],
  asOf: number | undefined,
): Promise<string[]> => {
  const rows = await tx
    .select({ commentId: comment.id })
    .from(comment)
    .leftJoin(
      mentionSeen,
      and(
        eq(mentionSeen.mentionId, comment.id),
        eq(mentionSeen.memberId, readerId),
        madeBy(mentionSeen, asOf),
      ),
    )
    .where(
      and(
        inArray(comment.threadId, [...threadIds]),
        held(comment, asOf),
        isNull(mentionSeen.mentionId),
      ),
    )
  return rows.map(({ commentId }) => commentId)
}

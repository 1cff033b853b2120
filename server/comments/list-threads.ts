import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { commentResolution } from '#db/schema/comment-resolution.ts'
import { commentThread } from '#db/schema/comment-thread.ts'
import { document } from '#db/schema/document.ts'
import { member } from '#db/schema/member.ts'
import { readText } from '#server/assessments/read-text.ts'
import { passageNow } from '#server/documents/passage-now.ts'
import { wordsOf } from '#server/documents/passages.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { type ThreadSummary, threadSummary } from './list-threads.schema.ts'
import { whoMay } from './rules/who-may.ts'
import { saidIn } from './said-in.ts'

/** The most threads that a page is given: the open ones first, then those settled last. */
const most = 400

/**
 * Every thread about the assessment of a situation, or about one other text of it, in the order of the text,
 * and whether the reader may add to them.
 */
export const listThreads = defineRead({
  name: 'comment.list',
  input: z.object({ situationId: z.uuid(), documentId: z.uuid().optional() }),
  output: z.object({ mayComment: z.boolean(), threads: z.array(threadSummary) }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor, asOf }, { situationId, documentId }) {
    const about = documentId ? eq(document.id, documentId) : isNotNull(document.assessmentId)
    const found = await readThreads(
      tx,
      and(eq(commentThread.situationId, situationId), about),
      asOf,
    )
    const threadIds = found.map(({ threadId }) => threadId)
    const [said, places] = [
      await saidIn(tx, threadIds, actor.memberId, asOf),
      await placesOf(tx, found, asOf),
    ]
    const threads = found.flatMap(({ resolvedBy, resolvedName, resolvedAt, ...thread }) => {
      const { comments, mentionsReader } = said.get(thread.threadId) ?? {}
      if (comments === undefined) return []
      const { rangeStart, rangeEnd, sectionPlace, ...shown } = thread
      const isResolved = resolvedBy !== null && resolvedAt !== null
      const summary: ThreadSummary = {
        ...shown,
        ...{ comments, place: places.get(thread.threadId) ?? null },
        start: Buffer.from(rangeStart).toString('base64'),
        end: Buffer.from(rangeEnd).toString('base64'),
        resolved: isResolved
          ? { by: { memberId: resolvedBy, name: resolvedName ?? '' }, at: resolvedAt }
          : null,
        mentionsReader: !isResolved && mentionsReader === true,
      }
      return [{ summary, sectionPlace }]
    })
    // Where passages are gone, their threads stand at the end of their section.
    const far = Number.MAX_SAFE_INTEGER
    threads.sort(
      (one, other) =>
        one.sectionPlace - other.sectionPlace ||
        (one.summary.place ?? far) - (other.summary.place ?? far),
    )

    return {
      mayComment: asOf === undefined && permits(whoMay['comment.start_thread'], actor),
      threads: threads.map(({ summary }) => summary),
    }
  },
})

type FoundThread = Awaited<ReturnType<typeof readThreads>>[number]

const readThreads = (tx: Transaction, about: SQL | undefined, asOf: number | undefined) =>
  tx
    .select({
      threadId: commentThread.id,
      documentId: commentThread.documentId,
      section: document.section,
      sectionTitle: document.title,
      sectionPlace: document.place,
      quote: commentThread.quote,
      before: commentThread.wordsBefore,
      after: commentThread.wordsAfter,
      rangeStart: commentThread.rangeStart,
      rangeEnd: commentThread.rangeEnd,
      resolvedBy: commentResolution.memberId,
      resolvedName: member.name,
      resolvedAt: commentResolution.at,
    })
    .from(commentThread)
    .innerJoin(document, eq(document.id, commentThread.documentId))
    .leftJoin(
      commentResolution,
      and(eq(commentResolution.id, commentThread.id), held(commentResolution, asOf)),
    )
    .leftJoin(member, and(eq(member.id, commentResolution.memberId), held(member, asOf)))
    .where(and(about, madeBy(commentThread, asOf)))
    .orderBy(
      sql`${commentResolution.at} desc nulls first`,
      desc(sql`act_index(${commentThread.madeBy})`),
      asc(commentThread.id),
    )
    .limit(most)

/** Where the passages stand in the committed texts; a thread without a place is an orphan. */
const placesOf = async (
  tx: Transaction,
  threads: readonly FoundThread[],
  asOf: number | undefined,
): Promise<Map<string, number>> => {
  const places = new Map<string, number>()
  for (const documentId of new Set(threads.map((thread) => thread.documentId))) {
    const state = (await readText(tx, documentId, asOf)).state()
    const words = wordsOf(state)
    for (const thread of threads) {
      if (thread.documentId !== documentId) continue
      const { rangeStart: start, rangeEnd: end, quote, before, after } = thread
      const passage = passageNow(state, words, { start, end, quote, before, after })
      if (passage !== null) places.set(thread.threadId, passage.from)
    }
  }
  return places
}

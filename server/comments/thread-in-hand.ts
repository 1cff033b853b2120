import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { commentResolution } from '#db/schema/comment-resolution.ts'
import { commentThread } from '#db/schema/comment-thread.ts'
import { document } from '#db/schema/document.ts'

/** A thread while an act holds it: nobody else resolves, reopens or answers it until the act ends. */
export type ThreadInHand = { situationId: string; documentId: string; isResolved: boolean }

/** Locks a thread and says how it stands. Undefined where there is none that the actor may see. */
export async function threadInHand(
  tx: Transaction,
  threadId: string,
): Promise<ThreadInHand | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${threadId}, 4))`)
  const [found] = await tx
    .select({
      situationId: commentThread.situationId,
      documentId: commentThread.documentId,
      resolution: commentResolution.id,
    })
    .from(commentThread)
    .innerJoin(document, eq(document.id, commentThread.documentId))
    .leftJoin(
      commentResolution,
      and(eq(commentResolution.id, commentThread.id), isNull(commentResolution.endedBy)),
    )
    .where(eq(commentThread.id, threadId))
  if (found === undefined) return undefined
  const { resolution, ...thread } = found
  return { ...thread, isResolved: resolution !== null }
}

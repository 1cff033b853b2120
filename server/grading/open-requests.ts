import { and, eq, isNull, not, notExists, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { grade } from '#db/schema/grade.ts'
import { gradeRequest } from '#db/schema/grade-request.ts'
import { held } from '#server/platform/versions.ts'
import { inConflict } from './standing-conflicts.ts'

/** The grade by which a request was answered, or no row. */
export const answerTo = (tx: Transaction, asOf?: number | undefined) =>
  tx
    .select({ one: sql`1` })
    .from(grade)
    .where(
      and(
        eq(grade.evidenceId, gradeRequest.evidenceId),
        eq(grade.graderId, gradeRequest.memberId),
        held(grade, asOf),
      ),
    )

/**
 * The condition that a request to grade still waits for its answer: it holds, was neither declined nor
 * withdrawn, and whoever was asked has not graded and declared no conflict.
 */
export const isOpen = (tx: Transaction, asOf?: number | undefined) =>
  and(
    held(gradeRequest, asOf),
    isNull(gradeRequest.declinedBecause),
    isNull(gradeRequest.withdrawnBecause),
    notExists(answerTo(tx, asOf)),
    not(inConflict(gradeRequest.memberId, gradeRequest.evidenceId, asOf)),
  )

/** The present version of a request, locked until the transaction ends, with whether it still waits. */
export async function lockRequest(tx: Transaction, id: string) {
  const [request] = await tx
    .select()
    .from(gradeRequest)
    .where(and(eq(gradeRequest.id, id), isNull(gradeRequest.endedBy)))
    .for('update')
  if (request === undefined) return undefined
  const [open] = await tx
    .select({ id: gradeRequest.id })
    .from(gradeRequest)
    .where(and(eq(gradeRequest.id, id), isOpen(tx)))
  return { request, isOpen: open !== undefined }
}

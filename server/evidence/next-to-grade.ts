import { and, asc, gt, lt } from 'drizzle-orm'
import { evidence } from '#db/schema/evidence.ts'
import type { Read } from '#server/reads.ts'
import { evidenceFilter } from './evidence-filter.ts'

/** The next evidence that waits for the reader's grade: after this number, else from the first. */
export async function nextToGrade(read: Read, situationId: string, after: number) {
  const waiting = evidenceFilter(read, { situationId, grading: 'to_grade', limit: 1 })
  for (const where of [gt(evidence.number, after), lt(evidence.number, after)]) {
    const [next] = await read.tx
      .select({ evidenceId: evidence.id, number: evidence.number, title: evidence.title })
      .from(evidence)
      .where(and(waiting, where))
      .orderBy(asc(evidence.number))
      .limit(1)
    if (next) return next
  }
  return null
}

import { and, asc, eq, getTableColumns, inArray, isNull, not, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { grade } from '#db/schema/grade.ts'
import { gradeRequest } from '#db/schema/grade-request.ts'
import { thing } from '#db/schema/thing.ts'
import { isOpen } from './open-requests.ts'
import type { Asked } from './rules/graders.ts'
import { inConflict } from './standing-conflicts.ts'

/** The grades that count and the open requests of pieces of evidence, in the order of the ids given. */
export async function askedOf(tx: Transaction, evidenceIds: readonly string[]): Promise<Asked[]> {
  const ids = [...evidenceIds]
  const grades = await tx
    .select({ ...getTableColumns(grade), grader: grade.graderId, ministry: grade.ministryId })
    .from(grade)
    .innerJoin(thing, eq(thing.id, grade.id))
    .where(
      and(
        inArray(grade.evidenceId, ids),
        isNull(grade.endedBy),
        not(inConflict(grade.graderId, grade.evidenceId)),
      ),
    )
    .orderBy(sql`act_index(${thing.madeBy})`)
  const open = await tx
    .select({
      evidenceId: gradeRequest.evidenceId,
      member: gradeRequest.memberId,
      ministry: gradeRequest.ministryId,
    })
    .from(gradeRequest)
    .where(and(inArray(gradeRequest.evidenceId, ids), isOpen(tx)))
    .orderBy(asc(gradeRequest.id))
  return ids.map((id) => ({
    judgements: grades.filter(({ evidenceId }) => evidenceId === id),
    open: open.filter(({ evidenceId }) => evidenceId === id),
  }))
}

import { and, eq, not, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { grade } from '#db/schema/grade.ts'
import { keptGrade } from '#db/schema/kept-grade.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { reconciliationOf } from './rules/reconciliation.ts'
import { inConflict } from './standing-conflicts.ts'

/**
 * How the graders of a piece of evidence settle what they lay apart on, now or as of an entry of the record;
 * null where there is nothing to settle. Grades of whoever is in conflict take no part.
 */
export async function reconciliation(
  { tx, asOf }: { tx: Transaction; asOf?: number | undefined },
  evidenceId: string,
) {
  const versions = await tx
    .select()
    .from(grade)
    .where(
      and(
        eq(grade.evidenceId, evidenceId),
        madeBy(grade, asOf),
        not(inConflict(grade.graderId, grade.evidenceId, asOf)),
      ),
    )
    .orderBy(sql`act_index(${grade.madeBy})`)
  const kept = await tx
    .select()
    .from(keptGrade)
    .where(and(eq(keptGrade.evidenceId, evidenceId), held(keptGrade, asOf)))
  return reconciliationOf(
    versions.map((version) => ({ ...version, grader: version.graderId, act: version.madeBy })),
    kept.map((one) => ({ ...one, grader: one.graderId })),
  )
}

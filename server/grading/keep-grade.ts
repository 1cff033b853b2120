import { and, eq, isNull } from 'drizzle-orm'
import { grade } from '#db/schema/grade.ts'
import { keptGrade } from '#db/schema/kept-grade.ts'
import { defineAct } from '#server/acts.ts'
import { presentEvidence } from '#server/evidence/present-evidence.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { reconciliation } from './get-reconciliation.ts'
import { keepGradeInput, keepGradeOutput } from './grading.schema.ts'

/**
 * Says, after seeing the others' grades, that one stands by one's own, and why: in a round of
 * reconciliation it is the answer of whoever does not regrade. It lapses with a regrade.
 */
export const keepGrade = defineAct({
  name: 'grading.keep',
  input: keepGradeInput,
  output: keepGradeOutput,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(act, { evidenceId, words }) {
    const present = await presentEvidence(act.tx, evidenceId)
    const { memberId } = act.actor
    if (!present || memberId === null) return act.refuse('common.not_found')
    const [own] = await act.tx
      .select()
      .from(grade)
      .where(
        and(eq(grade.evidenceId, evidenceId), eq(grade.graderId, memberId), isNull(grade.endedBy)),
      )
    if (!own) return act.refuse('grading.grade_first')
    const round = await reconciliation(act, evidenceId)
    if (!round?.answers.some(({ grader }) => grader === memberId)) {
      return act.refuse('grading.nothing_to_reconcile')
    }
    const [before] = await act.tx
      .select({ id: keptGrade.id })
      .from(keptGrade)
      .where(
        and(
          eq(keptGrade.evidenceId, evidenceId),
          eq(keptGrade.graderId, memberId),
          isNull(keptGrade.endedBy),
        ),
      )
    if (before) await endVersion(act, keptGrade, before.id)
    const id = before?.id ?? (await act.newThing({ kind: 'kept_grade' })).id
    await act.tx.insert(keptGrade).values({
      ...{ id, situationId: present.situationId, evidenceId, graderId: memberId },
      ...{ gradeAct: own.madeBy, words, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'evidence', id: evidenceId },
      content: { number: present.number, grade: own.id, words },
      output: { evidenceId },
    })
  },
})

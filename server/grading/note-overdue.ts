import { eq } from 'drizzle-orm'
import { ballotGrading } from '#db/schema/ballot-grading.ts'
import { ballotGradingOverdue } from '#db/schema/ballot-grading-overdue.ts'
import { defineAct } from '#server/acts.ts'
import { weighedEvidence } from '#server/evidence/list-frozen-evidence.ts'
import { situationOf } from '#server/platform/about.ts'
import { ballotGradingInput, noteOverdueOutput } from './ballot-grading.schema.ts'
import { isUnfinished } from './rules/unfinished.ts'

/**
 * Notes what evidence under an urgent ballot is still not graded when that is due. Run by the worker; run again, too
 * early, or when all is graded, it is refused and leaves no entry.
 */
export const noteOverdue = defineAct({
  name: 'grading.note_overdue',
  input: ballotGradingInput,
  output: noteOverdueOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId }) {
    const [kept] = await act.tx
      .select()
      .from(ballotGrading)
      .where(eq(ballotGrading.ballotId, ballotId))
    if (!kept) return act.refuse('common.not_found')
    if (act.at < kept.dueAt) return act.refuse('grading.not_due')
    const [noted] = await act.tx
      .select({ ballotId: ballotGradingOverdue.ballotId })
      .from(ballotGradingOverdue)
      .where(eq(ballotGradingOverdue.ballotId, ballotId))
    const evidence = await weighedEvidence(act.tx, kept.situationId)
    const evidenceIds = evidence
      .filter((piece) => kept.evidenceIds.includes(piece.id) && isUnfinished(piece))
      .map(({ id }) => id)
    if (noted || evidenceIds.length === 0) return act.refuse('grading.not_open')
    const { situationId } = kept
    const overdue = { ballotId, situationId, evidenceIds, at: act.at, madeBy: act.id }
    await act.tx.insert(ballotGradingOverdue).values(overdue)

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: { ungraded: evidenceIds, due_at: kept.dueAt.toISOString() },
      output: { evidenceIds },
    })
  },
})

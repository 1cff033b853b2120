import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { ballotGrading } from '#db/schema/ballot-grading.ts'
import { meeting } from '#db/schema/meeting.ts'
import { weighedEvidence } from '#server/evidence/list-frozen-evidence.ts'
import type { Act } from '#server/platform/act-types.ts'
import { gradingOverdueTask } from './grading-overdue-task.ts'
import { gradingDueAt, isUnfinished } from './rules/unfinished.ts'

type Opened = { ballotId: string; situationId: string; meetingId: string | null; at: Date }

/**
 * Keeps what evidence was not graded to the end when a ballot of an urgent meeting opened: the ballot waits for none
 * of it, and it falls due 72 hours later.
 * @returns what the record keeps of it; nothing where the meeting is not urgent or all is graded
 */
export const gradingAfterBallot = async (
  act: Act,
  { ballotId, situationId, meetingId, at }: Opened,
) => {
  if (meetingId === null) return {}
  const [urgent] = await act.tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(and(eq(meeting.id, meetingId), isNotNull(meeting.urgentSince), isNull(meeting.endedBy)))
  if (!urgent) return {}
  const evidence = await weighedEvidence(act.tx, situationId)
  const evidenceIds = evidence.filter(isUnfinished).map(({ id }) => id)
  if (evidenceIds.length === 0) return {}
  const dueAt = gradingDueAt(at)
  const kept = { ballotId, situationId, evidenceIds, dueAt, madeBy: act.id }
  await act.tx.insert(ballotGrading).values(kept)
  await act.enqueue(
    gradingOverdueTask,
    { ballotId },
    { runAt: dueAt, jobKey: `grading_overdue:${ballotId}` },
  )

  return { ungraded: evidenceIds, grading_due_at: dueAt.toISOString() }
}

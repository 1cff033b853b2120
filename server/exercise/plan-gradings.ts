import { and, eq, isNull } from 'drizzle-orm'
import { gradeRequest } from '#db/schema/grade-request.ts'
import { askGraders } from '#server/grading/ask-graders.ts'
import { declareConflict } from '#server/grading/declare-conflict.ts'
import { declineGrading } from '#server/grading/decline-grading.ts'
import { escalateGrading } from '#server/grading/escalate-grading.ts'
import { keepGrade } from '#server/grading/keep-grade.ts'
import { gradings } from './gradings.ts'
import { judge } from './plan-evidence.ts'
import type { GradingPart } from './shape.ts'
import { known, type Stage, type Step, system } from './stage.ts'

/** Who is asked to grade, who declines, and how graders settle what they lie apart on. */
export const planGradings = (): Step[] =>
  gradings.map((part): Step => ({ at: part.at, run: (stage) => play(stage, part) }))

async function play(stage: Stage, part: GradingPart): Promise<void> {
  const { cast } = stage
  const { situationId } = cast
  const { at, by } = part
  if (part.kind === 'conflict') {
    const aboutId = known(cast.source, part.source)
    await stage.play(declareConflict, { kind: 'source', aboutId, words: part.words }, by, at)
    return
  }
  const evidenceId = known(cast.evidence, part.evidence)
  switch (part.kind) {
    case 'ask': {
      const memberIds = part.members.map((member) => known(cast.member, member))
      const asked = { situationId, evidenceIds: [evidenceId], memberIds, dueAt: part.dueAt }
      await stage.play(askGraders, asked, by, at)
      return
    }
    case 'decline': {
      const requestId = await requestOf(stage, part)
      await stage.play(declineGrading, { requestId, reason: part.reason }, by, at)
      return
    }
    case 'escalate': {
      const requestId = await requestOf(stage, part)
      await stage.play(escalateGrading, { requestId }, system, at)
      return
    }
    case 'keep':
      await stage.play(keepGrade, { evidenceId, words: part.words }, by, at)
      return
    case 'regrade':
      await judge(stage, part.evidence, part)
  }
}

async function requestOf(
  { cast, worker }: Stage,
  { evidence, by }: { evidence: string; by: string },
): Promise<string> {
  const [request] = await worker.database
    .select({ id: gradeRequest.id })
    .from(gradeRequest)
    .where(
      and(
        eq(gradeRequest.evidenceId, known(cast.evidence, evidence)),
        eq(gradeRequest.memberId, known(cast.member, by)),
        isNull(gradeRequest.endedBy),
      ),
    )
  if (request === undefined)
    throw new Error(`The exercise asked ${by} for nothing on "${evidence}".`)
  return request.id
}

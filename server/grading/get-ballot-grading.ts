import { and, eq, sql } from 'drizzle-orm'
import { ballotGrading } from '#db/schema/ballot-grading.ts'
import { frozenEvidence } from '#server/evidence/list-frozen-evidence.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy, timeAt } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { ballotGradingInput, ballotGradingRead } from './ballot-grading.schema.ts'
import { isUnfinished } from './rules/unfinished.ts'

/**
 * The evidence that was not graded to the end when a ballot opened, with what has been made up for since: of those
 * pieces that the reader may see. Null where there was none, or none that they see.
 */
export const getBallotGrading = defineRead({
  name: 'ballot.get_grading',
  input: ballotGradingInput,
  output: ballotGradingRead,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform({ tx, situationId, asOf }, { ballotId }) {
    const [kept] = await tx
      .select({
        evidenceIds: ballotGrading.evidenceIds,
        dueAt: ballotGrading.dueAt,
        now: sql<string>`${timeAt(asOf)}`,
      })
      .from(ballotGrading)
      .where(and(eq(ballotGrading.ballotId, ballotId), madeBy(ballotGrading, asOf)))
    if (!kept || situationId === null) return null
    const evidence = await frozenEvidence(tx, situationId, asOf)
    const pieces = evidence
      .filter(({ id }) => kept.evidenceIds.includes(id))
      .map((piece) => ({
        ...{ evidenceId: piece.id, number: piece.number, title: piece.title },
        isFinished: !isUnfinished(piece),
      }))
    if (pieces.length === 0) return null
    const isLeft = pieces.some(({ isFinished }) => !isFinished)

    return {
      dueAt: kept.dueAt.toISOString(),
      isOverdue: isLeft && kept.dueAt.getTime() <= new Date(kept.now).getTime(),
      pieces,
    }
  },
})

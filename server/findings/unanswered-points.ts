import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import { contestedAnswers } from './list-contested-answers.ts'
import { answerTo, type ContestedAnswer, contestedPoints } from './rules/contested-points.ts'
import { hasElements } from './rules/crimes.ts'
import type { Policy } from './rules/policy.ts'

/**
 * How many contested points that the findings against actors rest on, or against any where none is
 * named, nobody has answered: on evidence of a required element, or on a dimension of all evidence.
 */
export async function unansweredPoints(
  tx: Transaction,
  situationId: string,
  {
    evidence,
    policy,
    accused,
  }: { evidence: readonly FrozenEvidence[]; policy: Policy; accused: readonly string[] },
  asOf?: number,
): Promise<number> {
  const carries = new Set(
    evidence.filter((piece) => carriesFinding(piece, policy, accused)).map((piece) => piece.id),
  )
  const points = contestedPoints(evidence, policy).filter(
    (point) => point.kind === 'dimension' || carries.has(point.evidence),
  )
  if (points.length === 0) return 0
  const answers = [
    ...(await contestedAnswers(tx, situationId, asOf)),
    ...(await answersAbove(tx, situationId, asOf)),
  ]
  return points.filter((point) => answerTo(point, answers) === null).length
}

const carriesFinding = (
  { links }: FrozenEvidence,
  policy: Policy,
  accused: readonly string[],
): boolean =>
  links.some(
    ({ actor, crime, element }) =>
      (accused.length === 0 || accused.includes(actor)) &&
      hasElements(crime) &&
      policy.required[crime].includes(element),
  )

/** That points on evidence above the actor's ceiling were answered: a gate is the same for everybody. */
async function answersAbove(
  tx: Transaction,
  situationId: string,
  asOf?: number,
): Promise<ContestedAnswer[]> {
  const rows = await tx.execute<{ evidence: string; judged: string }>(
    sql`select evidence_id as evidence, judged
      from answers_above(${situationId}::uuid, ${asOf ?? null}::bigint)`,
  )
  return rows.map(({ evidence, judged }) => ({ evidence, judged, dimension: null }))
}

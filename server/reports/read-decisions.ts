import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decision } from '#db/schema/decision.ts'
import { decisionDissent } from '#db/schema/decision-dissent.ts'
import { decisionReview } from '#db/schema/decision-review.ts'
import { situation } from '#db/schema/situation.ts'
import { held } from '#server/platform/versions.ts'
import { type Marking, reaches } from '#server/situations/rules/markings.ts'
import type { Period } from './read-meetings.ts'

/** The decisions that were taken in a period, in order, none of which was marked higher when it was logged. */
export const decisionsIn = async (
  tx: Transaction,
  { from, until, situationIds }: Period,
  marking: Marking,
) => {
  if (situationIds.length === 0) return []
  const rows = await tx
    .select({
      row: decision,
      situationName: situation.name,
      index: sql<string>`act_index(${decision.madeBy})`,
      textMarking,
    })
    .from(decision)
    .innerJoin(situation, and(eq(situation.id, decision.situationId), held(situation)))
    .where(
      and(
        inArray(decision.situationId, [...situationIds]),
        ...[gte(decision.decidedAt, from), lt(decision.decidedAt, until)],
      ),
    )
    .orderBy(asc(decision.decidedAt), asc(decision.id))
    .limit(1000)
  const shown = rows.filter(({ row }) => isWithin(row.marking, marking))
  const ids = shown.map(({ row }) => row.id)
  const dissents =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(decisionDissent)
          .where(inArray(decisionDissent.decisionId, ids))
          .orderBy(asc(sql`act_index(${decisionDissent.madeBy})`))

  return shown.map(({ row, situationName, index, textMarking }) => ({
    ...{ row, situationName, index: Number(index), title: titleOf(row, textMarking, marking) },
    dissents: dissents.filter(({ decisionId }) => decisionId === row.id),
  }))
}

/** What reviews held in a period found, in order, of decisions marked no higher. */
export const reviewsIn = async (
  tx: Transaction,
  { from, until, situationIds }: Period,
  marking: Marking,
) => {
  if (situationIds.length === 0) return []
  const rows = await tx
    .select({ review: decisionReview, decision, textMarking })
    .from(decisionReview)
    .innerJoin(decision, eq(decision.id, decisionReview.decisionId))
    .where(
      and(
        inArray(decisionReview.situationId, [...situationIds]),
        ...[gte(decisionReview.at, from), lt(decisionReview.at, until)],
      ),
    )
    .orderBy(asc(decisionReview.at), asc(decisionReview.id))
    .limit(1000)

  return rows
    .filter((one) => isWithin(one.decision.marking, marking))
    .map((one) => ({
      ...{ review: one.review, decision: one.decision },
      title: titleOf(one.decision, one.textMarking, marking),
    }))
}

const textMarking = sql<Marking | null>`case when ${decision.documentId} is null then null
  else marking_of_document(${decision.documentId}) end`

/** What a decision is called; null where the text that it adopted may not travel so far. */
const titleOf = (row: { title: string }, text: Marking | null, most: Marking): string | null =>
  isWithin(text, most) ? row.title : null

/** What was logged before its marking was kept is marked as its situation is, which was asked before. */
const isWithin = (own: Marking | null, most: Marking): boolean => own === null || reaches(most, own)

import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import { decisionStep } from '#db/schema/decision-step.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion, madeBy } from '#server/platform/versions.ts'
import type { DecisionRow } from './present-decision.ts'
import { type Begun, dayOf, type Step } from './rules/course.ts'

/** When a decision began to hold and until when it was to, as it was logged. */
export const begunOf = (row: Pick<DecisionRow, 'decidedAt' | 'expiresOn'>): Begun => ({
  on: dayOf(row.decidedAt),
  expiresOn: row.expiresOn,
})

/** What was done to a decision, in the order of the record. */
export const stepsOf = (tx: Transaction, decisionId: string, asOf?: number) =>
  tx
    .select()
    .from(decisionStep)
    .where(and(eq(decisionStep.decisionId, decisionId), madeBy(decisionStep, asOf)))
    .orderBy(asc(sql`act_index(${decisionStep.madeBy})`))

/** Rows of steps as the rules take them. */
export const asSteps = (
  rows: readonly { kind: Step['kind']; effectiveOn: string; expiresOn: string | null }[],
): Step[] => rows.map(({ kind, effectiveOn, expiresOn }) => ({ kind, on: effectiveOn, expiresOn }))

type Standing = typeof decisionStanding.$inferSelect

/**
 * Replaces how a decision stands, in the name of an act. The decision is locked by the caller. Throws where it has no
 * standing: the act that logged it wrote one.
 */
export async function restand(
  act: Act,
  decisionId: string,
  change: Partial<Pick<Standing, 'state' | 'stateSince' | 'reviewOn' | 'expiresOn'>>,
): Promise<void> {
  const [row] = await act.tx
    .select()
    .from(decisionStanding)
    .where(and(eq(decisionStanding.id, decisionId), isNull(decisionStanding.endedBy)))
  if (row === undefined) throw new Error(`the decision ${decisionId} stands nowhere`)
  await endVersion(act, decisionStanding, decisionId)
  await act.tx.insert(decisionStanding).values({ ...row, ...change, madeBy: act.id, endedBy: null })
}

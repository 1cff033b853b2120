import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { objectionStep } from '#db/schema/objection-step.ts'
import { madeBy } from '#server/platform/versions.ts'

/** The steps taken about the objections in a ballot. */
export const stepsOn = (tx: Transaction, ballotId: string, asOf?: number | undefined) =>
  tx
    .select({ vote: objectionStep.voteId, step: objectionStep.step })
    .from(objectionStep)
    .where(and(eq(objectionStep.ballotId, ballotId), madeBy(objectionStep, asOf)))

import { and, desc, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { forecast } from '#db/schema/forecast.ts'
import { madeBy } from '#server/platform/versions.ts'

/** What each member gave last on each of some questions: what stands, and what is scored. */
export const latestForecasts = (
  tx: Transaction,
  questionIds: readonly string[],
  asOf?: number | undefined,
): Promise<(typeof forecast.$inferSelect)[]> =>
  questionIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectDistinctOn([forecast.questionId, forecast.memberId])
        .from(forecast)
        .where(and(inArray(forecast.questionId, [...questionIds]), madeBy(forecast, asOf)))
        .orderBy(forecast.questionId, forecast.memberId, desc(forecast.givenAt), desc(forecast.id))

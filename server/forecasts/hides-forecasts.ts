import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { forecast } from '#db/schema/forecast.ts'
import { forecastQuestion } from '#db/schema/forecast-question.ts'
import { held } from '#server/platform/versions.ts'
import { databaseNow } from './database-now.ts'
import { seesOthers } from './rules/blind.ts'
import { stateOf } from './rules/state.ts'

/** Whether what others gave on a question is hidden from a member for now, wherever it might be read. */
export const hidesForecasts = async (
  tx: Transaction,
  forecastId: string,
  memberId: string | null,
): Promise<boolean> => {
  const [question] = await tx
    .select()
    .from(forecastQuestion)
    .where(and(eq(forecastQuestion.id, forecastId), held(forecastQuestion)))
  if (question === undefined) return true
  const [given] =
    memberId === null
      ? []
      : await tx
          .select({ id: forecast.id })
          .from(forecast)
          .where(and(eq(forecast.questionId, forecastId), eq(forecast.memberId, memberId)))
          .limit(1)
  const state = stateOf(question, await databaseNow(tx))

  return !seesOthers({ hasGiven: given !== undefined, state })
}

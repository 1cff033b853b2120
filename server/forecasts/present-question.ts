import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { forecastQuestion } from '#db/schema/forecast-question.ts'

/** The version of a question in force, locked until the transaction ends; undefined where there is none. */
export const lockQuestion = async (
  tx: Transaction,
  id: string,
  strength: 'share' | 'update',
): Promise<typeof forecastQuestion.$inferSelect | undefined> => {
  const present = () =>
    tx
      .select()
      .from(forecastQuestion)
      .where(and(eq(forecastQuestion.id, id), isNull(forecastQuestion.endedBy)))
      .for(strength)
  // Who waited for a version that was then ended finds nothing, and the new version only on asking again.
  const [row] = await present()

  return row ?? (await present())[0]
}

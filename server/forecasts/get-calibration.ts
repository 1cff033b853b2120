import { and, asc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { body } from '#db/schema/body.ts'
import { forecastQuestion } from '#db/schema/forecast-question.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { latestForecasts } from './latest-forecasts.ts'
import { baseRateScore, meanBrier, type Scored } from './rules/brier.ts'
import { calibrationOf } from './rules/calibration.ts'
import { likelihoods, probabilityOf } from './rules/words.ts'

/**
 * How well each body forecast: over every question of its that the reader may see and that ended yes or no, what
 * each member gave last. Voided questions count for nothing.
 */
export const getCalibration = defineRead({
  name: 'forecast.calibration',
  input: z.object({}),
  output: z.array(
    z.object({
      bodyId: z.uuid(),
      bodyName: z.string(),
      questions: z.int(),
      forecasts: z.int(),
      score: z.number().nullable(),
      baseRateScore: z.number().nullable(),
      bins: z.array(
        z.object({
          word: z.enum(likelihoods),
          count: z.int(),
          happened: z.int(),
          said: z.number(),
        }),
      ),
    }),
  ),
  about: installationWide,
  async perform({ tx, asOf }) {
    const rows = await tx
      .select({
        id: forecastQuestion.id,
        outcome: forecastQuestion.outcome,
        bodyId: forecastQuestion.bodyId,
        bodyName: body.name,
      })
      .from(forecastQuestion)
      .innerJoin(body, and(eq(body.id, forecastQuestion.bodyId), held(body, asOf)))
      .where(and(held(forecastQuestion, asOf), inArray(forecastQuestion.outcome, ['yes', 'no'])))
      .orderBy(asc(body.name), asc(forecastQuestion.id))
    const given = await latestForecasts(
      tx,
      rows.map(({ id }) => id),
      asOf,
    )

    return [...Map.groupBy(rows, ({ bodyId }) => bodyId)].flatMap(([bodyId, questions]) => {
      const scored = questions.flatMap(({ id, outcome }): Scored[] =>
        given
          .filter(({ questionId }) => questionId === id)
          .map((one) => ({ probability: probabilityOf(one), happened: outcome === 'yes' })),
      )
      const [first] = questions
      if (first === undefined) return []

      return [
        {
          bodyId,
          bodyName: first.bodyName,
          questions: questions.length,
          forecasts: scored.length,
          score: meanBrier(scored),
          baseRateScore: baseRateScore(scored),
          bins: calibrationOf(scored),
        },
      ]
    })
  },
})

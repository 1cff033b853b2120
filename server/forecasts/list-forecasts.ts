import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { body } from '#db/schema/body.ts'
import { forecastQuestion } from '#db/schema/forecast-question.ts'
import { thing } from '#db/schema/thing.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { databaseNow } from './database-now.ts'
import { latestForecasts } from './latest-forecasts.ts'
import { outcomes, stateOf } from './rules/state.ts'
import { likelihoods } from './rules/words.ts'

/** The questions of a situation, the newest first, with what the reader gave; of others only how many there are. */
export const listForecasts = defineRead({
  name: 'forecast.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      forecastId: z.uuid(),
      number: z.int(),
      bodyName: z.string(),
      question: z.string(),
      closesAt: z.string(),
      dueOn: z.string(),
      state: z.enum(['open', 'closed', 'resolved']),
      outcome: z.enum(outcomes).nullable(),
      given: z.int(),
      mine: z.object({ word: z.enum(likelihoods), percent: z.int().nullable() }).nullable(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor, asOf }, { situationId }) {
    const rows = await tx
      .select({ row: forecastQuestion, number: thing.number, bodyName: body.name })
      .from(forecastQuestion)
      .innerJoin(thing, eq(thing.id, forecastQuestion.id))
      .innerJoin(body, and(eq(body.id, forecastQuestion.bodyId), held(body, asOf)))
      .where(and(eq(forecastQuestion.situationId, situationId), held(forecastQuestion, asOf)))
      .orderBy(desc(thing.number))
      .limit(200)
    const ids = rows.map(({ row }) => row.id)
    const given = await latestForecasts(tx, ids, asOf)
    const now = await databaseNow(tx, asOf)

    return rows.map(({ row, number, bodyName }) => {
      const own = given.filter(({ questionId }) => questionId === row.id)
      const mine = own.find(({ memberId }) => memberId === actor.memberId)

      return {
        forecastId: row.id,
        number: number ?? 0,
        bodyName,
        question: row.question,
        closesAt: row.closesAt.toISOString(),
        dueOn: row.dueOn,
        state: stateOf(row, now),
        outcome: row.outcome,
        given: own.length,
        mine: mine ? { word: mine.word, percent: mine.percent } : null,
      }
    })
  },
})

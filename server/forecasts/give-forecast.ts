import { and, eq } from 'drizzle-orm'
import { forecast } from '#db/schema/forecast.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { giveForecastInput, giveForecastOutput } from './give-forecast.schema.ts'
import { lockQuestion } from './present-question.ts'
import { stateOf } from './rules/state.ts'
import { fits } from './rules/words.ts'

/** Says how likely something is, or says it anew: what was given before stays, and the last one is scored. */
export const giveForecast = defineAct({
  name: 'forecast.give',
  input: giveForecastInput,
  output: giveForecastOutput,
  about: (tx, { forecastId }) => situationOf(tx, 'forecast', forecastId),
  async perform(act, { forecastId, word, percent, reason }) {
    const memberId = act.actor.memberId
    if (memberId === null) return act.refuse('common.not_entitled')
    const question = await lockQuestion(act.tx, forecastId, 'share')
    if (question === undefined) return act.refuse('common.not_found')
    const state = stateOf(question, await act.moment())
    if (state === 'resolved') return act.refuse('forecasts.resolved')
    if (state === 'closed') return act.refuse('forecasts.closed')
    if (percent !== null && !fits(word, percent)) return act.refuse('forecasts.number_outside_word')
    const [before] = await act.tx
      .select({ id: forecast.id })
      .from(forecast)
      .where(and(eq(forecast.questionId, forecastId), eq(forecast.memberId, memberId)))
      .limit(1)
    await act.tx.insert(forecast).values({
      ...{ id: act.newId(), situationId: question.situationId, questionId: forecastId },
      ...{ memberId, word, percent, reason, givenAt: act.at, madeBy: act.id },
    })
    const revised = before !== undefined

    return act.done({
      thing: { kind: 'forecast', id: forecastId },
      content: { word, percent, reason, revised },
      output: { forecastId, revised },
    })
  },
})

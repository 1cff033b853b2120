import { forecastQuestion } from '#db/schema/forecast-question.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { lockQuestion } from './present-question.ts'
import { resolveForecastInput, resolveForecastOutput } from './resolve-forecast.schema.ts'
import { mayResolve } from './rules/state.ts'

/** Says how a question ended, and by what that is known. Whoever was named does, or the convenor. */
export const resolveForecast = defineAct({
  name: 'forecast.resolve',
  input: resolveForecastInput,
  output: resolveForecastOutput,
  about: (tx, { forecastId }) => situationOf(tx, 'forecast', forecastId),
  async perform(act, { forecastId, outcome, reason }) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const question = await lockQuestion(act.tx, forecastId, 'update')
    if (question === undefined) return act.refuse('common.not_found')
    if (question.resolverId !== by && !act.actor.situation.includes('convenor')) {
      return act.refuse('forecasts.not_resolver')
    }
    const may = mayResolve(question, outcome, act.at)
    if (may !== 'ok') return act.refuse(may)
    await endVersion(act, forecastQuestion, forecastId)
    await act.tx.insert(forecastQuestion).values({
      ...question,
      ...{ outcome, resolvedBecause: reason, resolvedAt: act.at, resolvedBy: by },
      ...{ madeBy: act.id, endedBy: null },
    })

    return act.done({
      thing: { kind: 'forecast', id: forecastId },
      content: { outcome, reason },
      output: { forecastId },
    })
  },
})

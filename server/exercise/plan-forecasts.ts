import { askForecast } from '#server/forecasts/ask-forecast.ts'
import { giveForecast } from '#server/forecasts/give-forecast.ts'
import { resolveForecast } from '#server/forecasts/resolve-forecast.ts'
import { forecasts } from './forecasts.ts'
import type { ForecastPart } from './shape.ts'
import { known, type Step } from './stage.ts'

/** Questions for forecasts, what members said, and how each ended. */
export const planForecasts = (): Step[] => forecasts.flatMap(planForecast)

const planForecast = ({
  askedAt,
  by,
  resolver,
  given,
  resolution,
  ...words
}: ForecastPart): Step[] => {
  let forecastId = ''
  const asked: Step = {
    at: askedAt,
    run: async ({ cast, play }) => {
      const { situationId, bodyId } = cast
      const resolverId = known(cast.member, resolver)
      const answer = await play(
        askForecast,
        { ...words, situationId, bodyId, resolverId },
        by,
        askedAt,
      )
      forecastId = answer.forecastId
    },
  }
  const said = given.map(
    ([who, at, word, percent, reason]): Step => ({
      at,
      run: async ({ play }) => {
        await play(giveForecast, { forecastId, word, percent, reason }, who, at)
      },
    }),
  )
  if (resolution === null) return [asked, ...said]
  const { at, outcome, reason } = resolution

  return [
    asked,
    ...said,
    {
      at,
      run: async ({ play }) => {
        await play(resolveForecast, { forecastId, outcome, reason }, resolver, at)
      },
    },
  ]
}

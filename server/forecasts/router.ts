import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { askForecast } from './ask-forecast.ts'
import { getCalibration } from './get-calibration.ts'
import { getForecast } from './get-forecast.ts'
import { giveForecast } from './give-forecast.ts'
import { listForecasts } from './list-forecasts.ts'
import { listWaitingForecasts } from './list-waiting-forecasts.ts'
import { resolveForecast } from './resolve-forecast.ts'

export const forecastsRouter = router({
  list: readProcedure(listForecasts),
  get: readProcedure(getForecast),
  waiting: readProcedure(listWaitingForecasts),
  calibration: readProcedure(getCalibration),
  ask: actProcedure(askForecast),
  give: actProcedure(giveForecast),
  resolve: actProcedure(resolveForecast),
})

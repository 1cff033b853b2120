import type { WhoMay } from '../../members/rules/roles.ts'

const contributors = ['convenor', 'drafter', 'representative', 'adviser'] as const

/** Forecasts are asked and given by those who contribute; the one named, or the convenor, resolves. */
export const whoMay = {
  'forecast.ask': { scope: 'situation', roles: contributors },
  'forecast.give': { scope: 'situation', roles: contributors },
  'forecast.resolve': { scope: 'situation', roles: contributors },
  'forecast.list': { scope: 'situation', roles: ['member'] },
  'forecast.get': { scope: 'situation', roles: ['member'] },
  'forecast.list_waiting': { scope: 'installation', roles: ['member'] },
  'forecast.calibration': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay

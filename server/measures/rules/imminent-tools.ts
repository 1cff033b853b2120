import { describeTool } from './describe-tool.ts'
import { always, byArming, byConsent, coercive, force, nonCoercive, pressure } from './gates.ts'
import { capacityExists, mediation, noFlyZone, prosecution } from './questions.ts'
import type { Tool } from './tool.ts'

/** Stage 3, imminent emergency: the seventeen tools of Figure 3's first row. */
export const imminentTools: readonly Tool[] = [
  describeTool('IP1', [3], always(coercive), { conditions: [capacityExists] }),
  describeTool('IP2', [3], always(coercive), prosecution),
  describeTool('IP3', [3], always(coercive)),
  describeTool('IP4', [3], always(coercive)),
  describeTool('IV1', [2, 3], always(nonCoercive)),
  describeTool('IV2', [3], always(force), {
    ...noFlyZone,
    conditions: [...noFlyZone.conditions, capacityExists],
  }),
  describeTool('IV3', [1, 2, 3], byConsent),
  describeTool('IV4', [2, 3], byArming),
  describeTool('IV5', [3], always(coercive)),
  describeTool('IV6', [3], always(nonCoercive)),
  describeTool('IS1', [2, 3], always(nonCoercive), {
    ...mediation,
    conditions: [...mediation.conditions, capacityExists],
  }),
  describeTool('IS2', [2, 3], always(nonCoercive), { conditions: [capacityExists] }),
  describeTool('IS3', [2, 3], always(nonCoercive)),
  describeTool('IS4', [3], always(pressure)),
  describeTool('IS5', [2, 3], always(nonCoercive)),
  describeTool('IS6', [2, 3], always(nonCoercive)),
  describeTool('IS7', [2, 3], byConsent),
]

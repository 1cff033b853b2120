import { describeTool } from './describe-tool.ts'
import { always, byConsent, nonCoercive, pressure, pressureOnActor } from './gates.ts'
import { capacityExists } from './questions.ts'
import type { Tool } from './tool.ts'

/** Stage 2, crisis and mobilisation: the eleven tools of Figure 3's second row. */
export const crisisTools: readonly Tool[] = [
  describeTool('CP1', [2, 3], always(nonCoercive)),
  describeTool('CP2', [3], always(nonCoercive)),
  describeTool('CP3', [2, 3], always(pressureOnActor)),
  describeTool('CV1', [2, 3], byConsent),
  describeTool('CV2', [2, 3], always(nonCoercive), { conditions: [capacityExists] }),
  describeTool('CV3', [1, 2, 3], always(nonCoercive)),
  describeTool('CS1', [1, 2, 3], always(pressure)),
  describeTool('CS2', [3], always(pressure)),
  describeTool('CS3', [2, 3], always(nonCoercive)),
  describeTool('CS4', [2, 3], always(nonCoercive)),
  describeTool('CS5', [1, 2, 3], always(nonCoercive)),
]

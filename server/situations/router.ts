import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { addActor } from './add-actor.ts'
import { assignActorRole } from './assign-actor-role.ts'
import { dismissWarning } from './dismiss-warning.ts'
import { endActorRole } from './end-actor-role.ts'
import { getMoment } from './get-moment.ts'
import { getOverview } from './get-overview.ts'
import { getSituation } from './get-situation.ts'
import { getTimeline } from './get-timeline.ts'
import { getWarning } from './get-warning.ts'
import { listActors } from './list-actors.ts'
import { listMoments } from './list-moments.ts'
import { listSituations } from './list-situations.ts'
import { listWarnings } from './list-warnings.ts'
import { logWarning } from './log-warning.ts'
import { openSituation } from './open-situation.ts'
import { recordScopeTest } from './record-scope-test.ts'
import { reviseActor } from './revise-actor.ts'
import { reviseSituation } from './revise-situation.ts'
import { setStage } from './set-stage.ts'
import { triageWarning } from './triage-warning.ts'

export const situationsRouter = router({
  list: readProcedure(listSituations),
  get: readProcedure(getSituation),
  overview: readProcedure(getOverview),
  timeline: readProcedure(getTimeline),
  moments: readProcedure(listMoments),
  moment: readProcedure(getMoment),
  actors: readProcedure(listActors),
  warnings: readProcedure(listWarnings),
  warning: readProcedure(getWarning),
  open: actProcedure(openSituation),
  revise: actProcedure(reviseSituation),
  setStage: actProcedure(setStage),
  recordScopeTest: actProcedure(recordScopeTest),
  addActor: actProcedure(addActor),
  reviseActor: actProcedure(reviseActor),
  assignActorRole: actProcedure(assignActorRole),
  endActorRole: actProcedure(endActorRole),
  logWarning: actProcedure(logWarning),
  triageWarning: actProcedure(triageWarning),
  dismissWarning: actProcedure(dismissWarning),
})

import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { addAction } from './add-action.ts'
import { answerNotice } from './answer-notice.ts'
import { completeAction } from './complete-action.ts'
import { getDecisionOn } from './decision-on.ts'
import { dissentFromDecision } from './dissent.ts'
import { getDecision } from './get-decision.ts'
import { getDecisionForm } from './get-form.ts'
import { listDecisions } from './list-decisions.ts'
import { listDecisionsInSituation } from './list-decisions-in-situation.ts'
import { listWaitingDecisions } from './list-waiting.ts'
import { logDecision } from './log-decision.ts'

export const decisionsRouter = router({
  list: readProcedure(listDecisions),
  listInSituation: readProcedure(listDecisionsInSituation),
  get: readProcedure(getDecision),
  onBallot: readProcedure(getDecisionOn),
  form: readProcedure(getDecisionForm),
  waiting: readProcedure(listWaitingDecisions),
  log: actProcedure(logDecision),
  dissent: actProcedure(dissentFromDecision),
  addAction: actProcedure(addAction),
  completeAction: actProcedure(completeAction),
  answerNotice: actProcedure(answerNotice),
})

import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { addAction } from './add-action.ts'
import { answerNotice } from './answer-notice.ts'
import { changeDecision } from './change-decision.ts'
import { completeAction } from './complete-action.ts'
import { confirmDecision } from './confirm-decision.ts'
import { getDecisionOn } from './decision-on.ts'
import { dissentFromDecision } from './dissent.ts'
import { getCourse } from './get-course.ts'
import { getDecision } from './get-decision.ts'
import { getDecisionTimeline } from './get-decision-timeline.ts'
import { getDecisionForm } from './get-form.ts'
import { getResponseTimes } from './get-response-times.ts'
import { getThenAndNow } from './get-then-and-now.ts'
import { listBoard } from './list-board.ts'
import { listDecisions } from './list-decisions.ts'
import { listDecisionsInSituation } from './list-decisions-in-situation.ts'
import { listInForce } from './list-in-force.ts'
import { listLessons } from './list-lessons.ts'
import { listWaitingDecisions } from './list-waiting.ts'
import { logDecision } from './log-decision.ts'
import { recordReply } from './record-reply.ts'
import { reportOnDecision } from './report-on-decision.ts'
import { reviewDecision } from './review-decision.ts'
import { watchDecision } from './watch-decision.ts'

export const decisionsRouter = router({
  list: readProcedure(listDecisions),
  listInSituation: readProcedure(listDecisionsInSituation),
  get: readProcedure(getDecision),
  course: readProcedure(getCourse),
  timeline: readProcedure(getDecisionTimeline),
  inForceOn: readProcedure(listInForce),
  board: readProcedure(listBoard),
  responseTimes: readProcedure(getResponseTimes),
  thenAndNow: readProcedure(getThenAndNow),
  onBallot: readProcedure(getDecisionOn),
  form: readProcedure(getDecisionForm),
  waiting: readProcedure(listWaitingDecisions),
  lessons: readProcedure(listLessons),
  log: actProcedure(logDecision),
  change: actProcedure(changeDecision),
  confirm: actProcedure(confirmDecision),
  recordReply: actProcedure(recordReply),
  report: actProcedure(reportOnDecision),
  review: actProcedure(reviewDecision),
  watch: actProcedure(watchDecision),
  dissent: actProcedure(dissentFromDecision),
  addAction: actProcedure(addAction),
  completeAction: actProcedure(completeAction),
  answerNotice: actProcedure(answerNotice),
})

import { actionsRouter } from '#server/actions/router.ts'
import { assessmentsRouter } from '#server/assessments/router.ts'
import { ballotsRouter } from '#server/ballots/router.ts'
import { choicesRouter } from '#server/choices/router.ts'
import { commentsRouter } from '#server/comments/router.ts'
import { comparisonsRouter } from '#server/comparisons/router.ts'
import { counterpartsRouter } from '#server/counterparts/router.ts'
import { decisionsRouter } from '#server/decisions/router.ts'
import { evidenceRouter } from '#server/evidence/router.ts'
import { failuresRouter } from '#server/failures/router.ts'
import { findingsRouter } from '#server/findings/router.ts'
import { forecastsRouter } from '#server/forecasts/router.ts'
import { gradingRouter } from '#server/grading/router.ts'
import { invitationsRouter } from '#server/invitations/router.ts'
import { mailRouter } from '#server/mail/router.ts'
import { measuresRouter } from '#server/measures/router.ts'
import { meetingsRouter } from '#server/meetings/router.ts'
import { membersRouter } from '#server/members/router.ts'
import { minutesRouter } from '#server/minutes/router.ts'
import { motionsRouter } from '#server/motions/router.ts'
import { objectionsRouter } from '#server/objections/router.ts'
import { createCallerFactory, router } from '#server/platform/trpc.ts'
import { policiesRouter } from '#server/policies/router.ts'
import { recordRouter } from '#server/record/router.ts'
import { releasesRouter } from '#server/releases/router.ts'
import { reportsRouter } from '#server/reports/router.ts'
import { reviewsRouter } from '#server/reviews/router.ts'
import { risksRouter } from '#server/risks/router.ts'
import { searchRouter } from '#server/search/router.ts'
import { silenceRouter } from '#server/silence/router.ts'
import { sittingsRouter } from '#server/sittings/router.ts'
import { situationsRouter } from '#server/situations/router.ts'

/** Every procedure there is, by area. */
export const appRouter = router({
  actions: actionsRouter,
  assessments: assessmentsRouter,
  ballots: ballotsRouter,
  choices: choicesRouter,
  comments: commentsRouter,
  comparisons: comparisonsRouter,
  counterparts: counterpartsRouter,
  releases: releasesRouter,
  decisions: decisionsRouter,
  evidence: evidenceRouter,
  failures: failuresRouter,
  findings: findingsRouter,
  forecasts: forecastsRouter,
  grading: gradingRouter,
  invitations: invitationsRouter,
  mail: mailRouter,
  measures: measuresRouter,
  meetings: meetingsRouter,
  members: membersRouter,
  motions: motionsRouter,
  minutes: minutesRouter,
  objections: objectionsRouter,
  policies: policiesRouter,
  record: recordRouter,
  reports: reportsRouter,
  reviews: reviewsRouter,
  risks: risksRouter,
  search: searchRouter,
  sittings: sittingsRouter,
  silence: silenceRouter,
  situations: situationsRouter,
})

export type AppRouter = typeof appRouter

/** Makes a caller that runs procedures in this process, as server-rendered pages do. */
export const createCaller = createCallerFactory(appRouter)

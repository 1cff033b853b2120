import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { answerContested } from './answer-contested.ts'
import { determineFinding } from './determine-finding.ts'
import { getAgreement } from './get-agreement.ts'
import { getFall } from './get-fall.ts'
import { listDeterminations } from './list-determinations.ts'
import { listFindings } from './list-findings.ts'
import { listHypotheses } from './list-hypotheses.ts'
import { listWhatFalls } from './list-what-falls.ts'
import { proposeHypothesis } from './propose-hypothesis.ts'
import { rateConsistency } from './rate-consistency.ts'
import { withdrawDetermination } from './withdraw-determination.ts'
import { withdrawHypothesis } from './withdraw-hypothesis.ts'

export const findingsRouter = router({
  list: readProcedure(listFindings),
  whatFalls: readProcedure(listWhatFalls),
  fall: readProcedure(getFall),
  agreement: readProcedure(getAgreement),
  hypotheses: readProcedure(listHypotheses),
  proposeHypothesis: actProcedure(proposeHypothesis),
  withdrawHypothesis: actProcedure(withdrawHypothesis),
  rateConsistency: actProcedure(rateConsistency),
  answerContested: actProcedure(answerContested),
  determinations: readProcedure(listDeterminations),
  determine: actProcedure(determineFinding),
  withdrawDetermination: actProcedure(withdrawDetermination),
})

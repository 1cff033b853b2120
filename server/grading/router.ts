import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { askGraders } from './ask-graders.ts'
import { declareConflict } from './declare-conflict.ts'
import { declineGrading } from './decline-grading.ts'
import { getBallotGrading } from './get-ballot-grading.ts'
import { getChoices } from './get-choices.ts'
import { keepGrade } from './keep-grade.ts'
import { listConflicts } from './list-conflicts.ts'
import { listGradings } from './list-gradings.ts'
import { listWaitingGradings } from './list-waiting-gradings.ts'
import { withdrawConflict } from './withdraw-conflict.ts'
import { withdrawGrading } from './withdraw-grading.ts'

export const gradingRouter = router({
  ofBallot: readProcedure(getBallotGrading),
  list: readProcedure(listGradings),
  choices: readProcedure(getChoices),
  waiting: readProcedure(listWaitingGradings),
  conflicts: readProcedure(listConflicts),
  ask: actProcedure(askGraders),
  decline: actProcedure(declineGrading),
  withdraw: actProcedure(withdrawGrading),
  keep: actProcedure(keepGrade),
  declareConflict: actProcedure(declareConflict),
  withdrawConflict: actProcedure(withdrawConflict),
})

import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { addActionPoint } from './add.ts'
import { completeActionPoint } from './complete.ts'
import { listActions } from './list-actions.ts'
import { listWaitingActions } from './list-waiting-actions.ts'
import { postponeActionPoint } from './postpone.ts'
import { reassignActionPoint } from './reassign.ts'

export const actionsRouter = router({
  list: readProcedure(listActions),
  waiting: readProcedure(listWaitingActions),
  add: actProcedure(addActionPoint),
  complete: actProcedure(completeActionPoint),
  reassign: actProcedure(reassignActionPoint),
  postpone: actProcedure(postponeActionPoint),
})

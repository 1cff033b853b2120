import { readProcedure, router } from '#server/platform/trpc.ts'
import { getAct } from './get-act.ts'
import { listActs } from './list-acts.ts'
import { listChanges } from './list-changes.ts'
import { listCheckpoints } from './list-checkpoints.ts'
import { listRecordFilters } from './list-filters.ts'

export const recordRouter = router({
  list: readProcedure(listActs),
  get: readProcedure(getAct),
  changes: readProcedure(listChanges),
  checkpoints: readProcedure(listCheckpoints),
  filters: readProcedure(listRecordFilters),
})

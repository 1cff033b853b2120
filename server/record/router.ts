import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { getAct } from './get-act.ts'
import { listActs } from './list-acts.ts'
import { listChanges } from './list-changes.ts'
import { listCheckpoints } from './list-checkpoints.ts'
import { listRecordFilters } from './list-filters.ts'
import { listReadings } from './list-readings.ts'
import { listWitnesses } from './list-witnesses.ts'
import { registerWitness } from './register-witness.ts'
import { retireWitness } from './retire-witness.ts'

export const recordRouter = router({
  list: readProcedure(listActs),
  get: readProcedure(getAct),
  changes: readProcedure(listChanges),
  checkpoints: readProcedure(listCheckpoints),
  filters: readProcedure(listRecordFilters),
  witnesses: readProcedure(listWitnesses),
  registerWitness: actProcedure(registerWitness),
  retireWitness: actProcedure(retireWitness),
  readings: readProcedure(listReadings),
})

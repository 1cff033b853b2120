import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { getMeasure } from './get-measure.ts'
import { listMeasures } from './list-measures.ts'
import { proposeMeasure } from './propose-measure.ts'
import { reviseMeasure } from './revise-measure.ts'
import { withdrawMeasure } from './withdraw-measure.ts'

export const measuresRouter = router({
  get: readProcedure(getMeasure),
  list: readProcedure(listMeasures),
  propose: actProcedure(proposeMeasure),
  revise: actProcedure(reviseMeasure),
  withdraw: actProcedure(withdrawMeasure),
})

import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { getComparison } from './get-comparison.ts'
import { listComparisons } from './list-comparisons.ts'
import { reviseComparison } from './revise-comparison.ts'
import { writeComparison } from './write-comparison.ts'

export const comparisonsRouter = router({
  list: readProcedure(listComparisons),
  get: readProcedure(getComparison),
  write: actProcedure(writeComparison),
  revise: actProcedure(reviseComparison),
})

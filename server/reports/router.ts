import { readProcedure, router } from '#server/platform/trpc.ts'
import { getReport } from './get-report.ts'

export const reportsRouter = router({
  get: readProcedure(getReport),
})

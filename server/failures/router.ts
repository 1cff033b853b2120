import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { liftFailure } from './lift-failure.ts'
import { listFailures } from './list-failures.ts'
import { proposeFailure } from './propose-failure.ts'
import { reviseFailure } from './revise-failure.ts'

export const failuresRouter = router({
  list: readProcedure(listFailures),
  propose: actProcedure(proposeFailure),
  revise: actProcedure(reviseFailure),
  lift: actProcedure(liftFailure),
})

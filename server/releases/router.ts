import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { draftRelease } from './draft-release.ts'
import { listReleases } from './list-releases.ts'
import { makeRelease } from './make-release.ts'

export const releasesRouter = router({
  list: readProcedure(listReleases),
  form: readProcedure(draftRelease),
  make: actProcedure(makeRelease),
})

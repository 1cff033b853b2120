import { readProcedure, router } from '#server/platform/trpc.ts'
import { find } from './find.ts'

export const searchRouter = router({
  find: readProcedure(find),
})

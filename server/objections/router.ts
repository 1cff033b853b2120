import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { appealRuling } from './appeal-ruling.ts'
import { listObjections } from './list-objections.ts'
import { ruleInvalid } from './rule-invalid.ts'
import { upholdRuling } from './uphold-ruling.ts'

export const objectionsRouter = router({
  list: readProcedure(listObjections),
  ruleInvalid: actProcedure(ruleInvalid),
  appeal: actProcedure(appealRuling),
  uphold: actProcedure(upholdRuling),
})

import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { addTool } from './add-tool.ts'
import { getMeasure } from './get-measure.ts'
import { listMeasures } from './list-measures.ts'
import { listTools } from './list-tools.ts'
import { proposeMeasure } from './propose-measure.ts'
import { retireTool } from './retire-tool.ts'
import { reviseMeasure } from './revise-measure.ts'
import { reviseTool } from './revise-tool.ts'
import { withdrawMeasure } from './withdraw-measure.ts'

export const measuresRouter = router({
  get: readProcedure(getMeasure),
  list: readProcedure(listMeasures),
  propose: actProcedure(proposeMeasure),
  revise: actProcedure(reviseMeasure),
  withdraw: actProcedure(withdrawMeasure),
  tools: readProcedure(listTools),
  addTool: actProcedure(addTool),
  reviseTool: actProcedure(reviseTool),
  retireTool: actProcedure(retireTool),
})

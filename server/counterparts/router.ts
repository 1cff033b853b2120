import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { addCounterpart } from './add-counterpart.ts'
import { coordinate } from './coordinate.ts'
import { listCounterparts } from './list-counterparts.ts'
import { listDossierFiles } from './list-dossier-files.ts'
import { listExchanges } from './list-exchanges.ts'
import { logReply } from './log-reply.ts'
import { reviseCounterpart } from './revise-counterpart.ts'
import { share } from './share.ts'
import { verifyCounterpartDossier } from './verify-dossier.ts'

export const counterpartsRouter = router({
  list: readProcedure(listCounterparts),
  dossierFiles: readProcedure(listDossierFiles),
  exchanges: readProcedure(listExchanges),
  add: actProcedure(addCounterpart),
  revise: actProcedure(reviseCounterpart),
  share: actProcedure(share),
  logReply: actProcedure(logReply),
  coordinate: actProcedure(coordinate),
  verifyDossier: actProcedure(verifyCounterpartDossier),
})

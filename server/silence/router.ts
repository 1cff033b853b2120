import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { circulateSilence } from './circulate.ts'
import { getSilence } from './get-silence.ts'
import { listSilences, listWaitingSilences } from './list-silences.ts'
import { logCallInSilence } from './log-call.ts'
import { objectToSilence } from './object.ts'
import { reserveInSilence } from './reserve.ts'
import { withdrawSilence } from './withdraw.ts'

export const silenceRouter = router({
  get: readProcedure(getSilence),
  list: readProcedure(listSilences),
  waiting: readProcedure(listWaitingSilences),
  circulate: actProcedure(circulateSilence),
  object: actProcedure(objectToSilence),
  reserve: actProcedure(reserveInSilence),
  withdraw: actProcedure(withdrawSilence),
  logCall: actProcedure(logCallInSilence),
})

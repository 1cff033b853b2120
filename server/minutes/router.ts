import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { answerCorrection } from './answer-correction.ts'
import { approveMinutes } from './approve.ts'
import { circulateMinutes } from './circulate.ts'
import { getMinutesOf } from './get-minutes.ts'
import { getMinutesVersion } from './get-version.ts'
import { listOffered } from './list-offered.ts'
import { objectToMinutes } from './object.ts'
import { proposeCorrection } from './propose-correction.ts'
import { putOnAgenda } from './put-on-agenda.ts'
import { recallMinutes } from './recall.ts'

export const minutesRouter = router({
  get: readProcedure(getMinutesOf),
  version: readProcedure(getMinutesVersion),
  offered: readProcedure(listOffered),
  circulate: actProcedure(circulateMinutes),
  recall: actProcedure(recallMinutes),
  proposeCorrection: actProcedure(proposeCorrection),
  object: actProcedure(objectToMinutes),
  answerCorrection: actProcedure(answerCorrection),
  putOnAgenda: actProcedure(putOnAgenda),
  approve: actProcedure(approveMinutes),
})

import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { determineSeriousRisk } from './determine-serious-risk.ts'
import { listDraftedMeetings } from './list-drafted-meetings.ts'
import { listRatings } from './list-ratings.ts'
import { listSeriousRisks } from './list-serious-risks.ts'
import { listTripwires } from './list-tripwires.ts'
import { rateRisk } from './rate-risk.ts'
import { setTripwire } from './set-tripwire.ts'
import { withdrawSeriousRisk } from './withdraw-serious-risk.ts'
import { withdrawTripwire } from './withdraw-tripwire.ts'

export const risksRouter = router({
  ratings: readProcedure(listRatings),
  serious: readProcedure(listSeriousRisks),
  tripwires: readProcedure(listTripwires),
  waiting: readProcedure(listDraftedMeetings),
  rate: actProcedure(rateRisk),
  determine: actProcedure(determineSeriousRisk),
  withdraw: actProcedure(withdrawSeriousRisk),
  setTripwire: actProcedure(setTripwire),
  withdrawTripwire: actProcedure(withdrawTripwire),
})

import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { adjournMeeting } from './adjourn-meeting.ts'
import { checkIn } from './check-in.ts'
import { checkOut } from './check-out.ts'
import { closeList } from './close-list.ts'
import { endMeeting } from './end-meeting.ts'
import { endSpeaking } from './end-speaking.ts'
import { getRoom } from './get-room.ts'
import { giveFloor } from './give-floor.ts'
import { handOverChair } from './hand-over-chair.ts'
import { requestFloor } from './request-floor.ts'
import { resumeMeeting } from './resume-meeting.ts'
import { startMeeting } from './start-meeting.ts'
import { turnTo } from './turn-to.ts'
import { withdrawRequest } from './withdraw-request.ts'

export const sittingsRouter = router({
  room: readProcedure(getRoom),
  start: actProcedure(startMeeting),
  turnTo: actProcedure(turnTo),
  adjourn: actProcedure(adjournMeeting),
  resume: actProcedure(resumeMeeting),
  end: actProcedure(endMeeting),
  handOverChair: actProcedure(handOverChair),
  checkIn: actProcedure(checkIn),
  checkOut: actProcedure(checkOut),
  requestFloor: actProcedure(requestFloor),
  withdrawRequest: actProcedure(withdrawRequest),
  giveFloor: actProcedure(giveFloor),
  endSpeaking: actProcedure(endSpeaking),
  closeList: actProcedure(closeList),
})

import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { acknowledgeCall } from './acknowledge-call.ts'
import { cancelFollowing } from './cancel-following.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { confirmByTelephone } from './confirm-by-telephone.ts'
import { conveneMeeting } from './convene-meeting.ts'
import { conveneSeries } from './convene-series.ts'
import { conveneUrgently } from './convene-urgently.ts'
import { getCalendar } from './get-calendar.ts'
import { getCallOut } from './get-call-out.ts'
import { getMeeting } from './get-meeting.ts'
import { getMinutes } from './get-minutes.ts'
import { listMeetings } from './list-meetings.ts'
import { listWaitingCalls } from './list-waiting-calls.ts'
import { openMinutes } from './open-minutes.ts'
import { reviseFollowing } from './revise-following.ts'
import { reviseMeeting } from './revise-meeting.ts'
import { takeAttendance } from './take-attendance.ts'
import { waiveNotice } from './waive-notice.ts'

export const meetingsRouter = router({
  get: readProcedure(getMeeting),
  list: readProcedure(listMeetings),
  calendar: readProcedure(getCalendar),
  minutes: readProcedure(getMinutes),
  openMinutes: actProcedure(openMinutes),
  convene: actProcedure(conveneMeeting),
  conveneSeries: actProcedure(conveneSeries),
  reviseFollowing: actProcedure(reviseFollowing),
  cancelFollowing: actProcedure(cancelFollowing),
  conveneUrgently: actProcedure(conveneUrgently),
  waitingCalls: readProcedure(listWaitingCalls),
  callOut: readProcedure(getCallOut),
  acknowledgeCall: actProcedure(acknowledgeCall),
  confirmByTelephone: actProcedure(confirmByTelephone),
  waiveNotice: actProcedure(waiveNotice),
  revise: actProcedure(reviseMeeting),
  cancel: actProcedure(cancelMeeting),
  takeAttendance: actProcedure(takeAttendance),
})

import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { conveneMeeting } from './convene-meeting.ts'
import { getCalendar } from './get-calendar.ts'
import { getMeeting } from './get-meeting.ts'
import { getMinutes } from './get-minutes.ts'
import { listMeetings } from './list-meetings.ts'
import { openMinutes } from './open-minutes.ts'
import { reviseMeeting } from './revise-meeting.ts'
import { takeAttendance } from './take-attendance.ts'

export const meetingsRouter = router({
  get: readProcedure(getMeeting),
  list: readProcedure(listMeetings),
  calendar: readProcedure(getCalendar),
  minutes: readProcedure(getMinutes),
  openMinutes: actProcedure(openMinutes),
  convene: actProcedure(conveneMeeting),
  revise: actProcedure(reviseMeeting),
  cancel: actProcedure(cancelMeeting),
  takeAttendance: actProcedure(takeAttendance),
})

import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { callMeeting } from './call-meeting.ts'
import { conveneMeetingInput, conveneMeetingOutput } from './convene-meeting.schema.ts'

/** Calls a meeting of a body on a situation: when, where, about what, and who is asked to come. */
export const conveneMeeting = defineAct({
  name: 'meeting.convene',
  input: conveneMeetingInput,
  output: conveneMeetingOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: callMeeting,
})

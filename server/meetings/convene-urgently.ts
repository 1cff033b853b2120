import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { callMeeting } from './call-meeting.ts'
import { conveneMeetingInput, conveneMeetingOutput } from './convene-meeting.schema.ts'

/**
 * Calls a meeting at shorter notice than usual, by whoever the body's rules let do so: a representative where they
 * name one. With notice enough only the convenor calls.
 */
export const conveneUrgently = defineAct({
  name: 'meeting.convene_urgently',
  input: conveneMeetingInput,
  output: conveneMeetingOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: callMeeting,
})

import { documentFreeze } from '#db/schema/document-freeze.ts'
import { minutesRecall } from '#db/schema/minutes-recall.ts'
import { defineAct } from '#server/acts.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { minutesAtHand } from './minutes-at-hand.ts'
import { recallMinutesInput, recallMinutesOutput } from './recall.schema.ts'
import { mayStep } from './rules/minutes-state.ts'

/**
 * Takes circulated minutes back, with reasons, to be written on together. What was circulated stays readable with its
 * corrections; what comes of it is circulated anew.
 */
export const recallMinutes = defineAct({
  name: 'minutes.recall',
  input: recallMinutesInput,
  output: recallMinutesOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, reasons }) {
    await lockMeeting(act.tx, meetingId)
    const minutes = await minutesAtHand(act.tx, meetingId)
    if (!minutes) return act.refuse('minutes.not_opened')
    const { present, documentId, situationId, state } = minutes
    if (present === null || !mayStep(state, 'recalled')) {
      return act.refuse('minutes.not_circulated')
    }
    await act.tx.insert(minutesRecall).values({
      ...{ versionId: present.id, situationId, documentId, reasons },
      ...{ at: act.at, madeBy: act.id },
    })
    await endVersion(act, documentFreeze, documentId)

    return act.done({
      thing: { kind: 'minutes_version', id: present.id },
      content: { meeting: meetingId, document: documentId, hash: present.hash, reasons },
      output: { meetingId },
    })
  },
})

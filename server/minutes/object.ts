import { and, eq } from 'drizzle-orm'
import { minutesObjection } from '#db/schema/minutes-objection.ts'
import { defineAct } from '#server/acts.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { minutesAtHand } from './minutes-at-hand.ts'
import { objectToMinutesInput, objectToMinutesOutput } from './object.schema.ts'
import { mayObject } from './rules/silent-approval.ts'

/** Objects to circulated minutes passing in silence: the next meeting decides on them. */
export const objectToMinutes = defineAct({
  name: 'minutes.object',
  input: objectToMinutesInput,
  output: objectToMinutesOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, reasons }) {
    await lockMeeting(act.tx, meetingId)
    const minutes = await minutesAtHand(act.tx, meetingId)
    const { memberId } = act.actor
    if (!minutes || memberId === null) return act.refuse('minutes.not_opened')
    const { present, state, documentId, situationId } = minutes
    const may = mayObject({
      ...{ state, approval: present?.approval ?? null },
      ...{ at: await act.moment(), until: present?.correctionsUntil ?? null },
    })
    if (may !== 'ok' || !present) return act.refuse(may === 'ok' ? 'minutes.not_circulated' : may)
    const [before] = await act.tx
      .select({ id: minutesObjection.id })
      .from(minutesObjection)
      .where(
        and(eq(minutesObjection.versionId, present.id), eq(minutesObjection.memberId, memberId)),
      )
    if (before) return act.refuse('minutes.objected_already')
    const { id } = await act.newThing({ kind: 'minutes_objection', documentId })
    await act.tx.insert(minutesObjection).values({
      ...{ id, situationId, documentId, versionId: present.id, reasons, memberId },
      ...{ at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'minutes_objection', id },
      content: { meeting: meetingId, version: present.id, reasons },
      output: { objectionId: id },
    })
  },
})

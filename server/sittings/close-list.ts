import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { closeListInput, closeListOutput } from './close-list.schema.ts'
import { lead, stand } from './sitting-in-hand.ts'

/** Closes the list of speakers on the point at hand, or opens it again. Points of order are always taken. */
export const closeList = defineAct({
  name: 'speaking.close_list',
  input: closeListInput,
  output: closeListOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, closed }) {
    const { stands, at } = await lead(act, meetingId, 'go_on')
    if (stands.listClosed === closed) {
      return act.refuse(closed ? 'room.list_closed' : 'room.list_open')
    }
    await stand(act, { ...stands, listClosed: closed }, at)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { closed, point: stands.pointId },
      output: { closed },
    })
  },
})

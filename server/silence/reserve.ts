import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { silenceOutput, speakInput } from './silence.schema.ts'
import { speak } from './speaking.ts'

/** Enters a reservation to a text under silence: it is recorded and does not break it (deliberation 2.1). */
export const reserveInSilence = defineAct({
  name: 'silence.reserve',
  input: speakInput,
  output: silenceOutput,
  about: (tx, { silenceId }) => situationOf(tx, 'silence', silenceId),
  async perform(act, { silenceId, reasons }) {
    const { ministry, capacity } = await speak(act, silenceId, 'reservation', reasons)

    return act.done({
      thing: { kind: 'silence', id: silenceId },
      content: { silence: silenceId, ministry, member: act.actor.memberId, capacity, reasons },
      output: { silenceId },
    })
  },
})

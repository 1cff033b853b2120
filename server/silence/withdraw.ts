import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endRound } from './end-round.ts'
import { silenceOutput, withdrawInput } from './silence.schema.ts'
import { lockSilence } from './silence-in-hand.ts'

/** Takes a text out of circulation before its deadline, with the reason: to change it, which begins a new round. */
export const withdrawSilence = defineAct({
  name: 'silence.withdraw',
  input: withdrawInput,
  output: silenceOutput,
  about: (tx, { silenceId }) => situationOf(tx, 'silence', silenceId),
  async perform(act, { silenceId, reason }) {
    const found = await lockSilence(act.tx, silenceId)
    if (!found) return act.refuse('common.not_found')
    if (found.isEnded) return act.refuse('silence.over')
    const at = await act.moment()
    if (at >= found.row.deadline) return act.refuse('silence.deadline_over')
    const end = { outcome: 'withdrawn', ground: 'withdrawn', notices: [], unproven: [] } as const
    const said = await endRound(act, found.row, { ...end, notices: [], unproven: [] }, at, reason)

    return act.done({
      thing: { kind: 'silence', id: silenceId },
      content: { ...said, reason },
      output: { silenceId },
    })
  },
})

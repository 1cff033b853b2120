import { silenceCall } from '#db/schema/silence-call.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { logCallInput, silenceOutput } from './silence.schema.ts'
import { lockSilence } from './silence-in-hand.ts'

/** Logs that an entitled ministry confirmed by telephone that it had notice: with whom, and why by telephone. */
export const logCallInSilence = defineAct({
  name: 'silence.log_call',
  input: logCallInput,
  output: silenceOutput,
  about: (tx, { silenceId }) => situationOf(tx, 'silence', silenceId),
  async perform(act, { silenceId, ministryId, spokenWith, reason }) {
    const found = await lockSilence(act.tx, silenceId)
    const { memberId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    const { row, isEnded } = found
    if (isEnded) return act.refuse('silence.over')
    const at = await act.moment()
    if (at >= row.deadline) return act.refuse('silence.deadline_over')
    if (!row.electorate.some(({ ministry }) => ministry === ministryId)) {
      return act.refuse('silence.ministry_not_entitled')
    }
    await act.tx.insert(silenceCall).values({
      ...{ id: act.newId(), situationId: row.situationId, silenceId, ministryId },
      ...{ spokenWith, reason, memberId, at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'silence', id: silenceId },
      content: {
        ...{ silence: silenceId, ministry: ministryId, spoken_with: spokenWith, reason },
        called_at: at.toISOString(),
      },
      output: { silenceId },
    })
  },
})

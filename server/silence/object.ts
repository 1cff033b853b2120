import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endRound } from './end-round.ts'
import { firstProofs } from './rules/silence-outcome.ts'
import { silenceOutput, speakInput } from './silence.schema.ts'
import { proofsFor } from './silence-in-hand.ts'
import { speak } from './speaking.ts'

/** Objects to a text under silence, with reasons: that breaks it at once (deliberation 2.1). */
export const objectToSilence = defineAct({
  name: 'silence.object',
  input: speakInput,
  output: silenceOutput,
  about: (tx, { silenceId }) => situationOf(tx, 'silence', silenceId),
  async perform(act, { silenceId, reasons }) {
    const { row, at, ministry, capacity } = await speak(act, silenceId, 'objection', reasons)
    const { electorate, deadline } = row
    const proofs = await proofsFor(act.tx, row)
    const notices = firstProofs(electorate, proofs, deadline.toISOString())
    const proven = new Set(notices.map((one) => one.ministry))
    const unproven = electorate.map((one) => one.ministry).filter((one) => !proven.has(one))
    const end = { outcome: 'broken', ground: 'objection', notices, unproven } as const
    const said = await endRound(act, row, end, at)

    return act.done({
      thing: { kind: 'silence', id: silenceId },
      content: { ...said, ministry, member: act.actor.memberId, capacity, reasons },
      output: { silenceId },
    })
  },
})

import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endRound } from './end-round.ts'
import { silenceOutcome } from './rules/silence-outcome.ts'
import { endInput, endOutput } from './silence.schema.ts'
import { lockSilence, proofsFor, wordsIn } from './silence-in-hand.ts'
import { textHashOf } from './text-hash.ts'

/**
 * Ends a round at its deadline, whoever comes to it later: adopted if nobody objected and notice to every entitled
 * ministry is proven (deliberation 3.12). Run by the worker; run early or again it is refused.
 */
export const endSilence = defineAct({
  name: 'silence.end',
  input: endInput,
  output: endOutput,
  about: (tx, { silenceId }) => situationOf(tx, 'silence', silenceId),
  async perform(act, { silenceId }) {
    const found = await lockSilence(act.tx, silenceId)
    if (!found) return act.refuse('common.not_found')
    const { row, motion, isEnded } = found
    if (isEnded) return act.refuse('silence.over')
    if (act.at < row.deadline) return act.refuse('silence.deadline_ahead')
    const objections = (await wordsIn(act.tx, silenceId))
      .filter(({ kind }) => kind === 'objection')
      .map(({ ministryId, at }) => ({ ministry: ministryId, at: at.toISOString() }))
    const proofs = await proofsFor(act.tx, row)
    const textHash = await textHashOf(act.tx, motion)
    const end = silenceOutcome({
      ...{ electorate: row.electorate, deadline: row.deadline.toISOString(), objections },
      ...{ notices: proofs, textChanged: textHash !== row.textHash },
    })
    const said = await endRound(act, row, end, row.deadline)

    return act.done({
      thing: { kind: 'silence', id: silenceId },
      content: { ...said, text_hash_at_end: textHash },
      output: { silenceId, outcome: end.outcome },
    })
  },
})

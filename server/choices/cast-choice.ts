import { choiceVote } from '#db/schema/choice-vote.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { castChoiceInput, castChoiceOutput } from './cast-choice.schema.ts'
import { choiceVotes, lockChoice } from './choice-in-hand.ts'
import { permitVote } from './permit-vote.ts'
import { checkMarks } from './rules/check-marks.ts'

/**
 * Casts the open vote of a member's ministry among options, or changes it: the last one before the close
 * counts. One that comes too late is refused, and the record keeps that it came.
 */
export const castChoice = defineAct({
  name: 'vote.cast_choice',
  input: castChoiceInput,
  output: castChoiceOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, marks, explanation }) {
    const found = await lockChoice(act.tx, ballotId, 'share')
    if (!found) return act.refuse('common.not_found')
    const { row, state, recused } = found
    if (row.isSecret) return act.refuse('choices.is_secret')
    const voters = (await choiceVotes(act.tx, ballotId)).map(({ memberId }) => memberId)
    const { memberId, ministry, capacity } = await permitVote(act, { row, state, recused, voters })
    const fits = checkMarks(row, marks)
    if (fits !== 'ok') return act.refuse(fits)
    const voteId = act.newId()
    const { situationId, snapshot } = row
    await act.tx.insert(choiceVote).values({
      ...{ id: voteId, situationId, ballotId, ministryId: ministry, memberId, capacity },
      ...{ marks, explanation, snapshot, at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: {
        ...{ ballot: ballotId, ministry, member: memberId, capacity, marks, explanation, snapshot },
      },
      output: { voteId, capacity, snapshot },
    })
  },
})

import { choiceVote } from '#db/schema/choice-vote.ts'
import { defineAct } from '#server/acts.ts'
import { papersOpened } from '#server/ballots/papers-opened.ts'
import { situationOf } from '#server/platform/about.ts'
import { castChoiceInput, castChoiceOutput } from './cast-choice.schema.ts'
import { choiceVotes, lockChoice, termsOf } from './choice-in-hand.ts'
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
  async perform(act, { ballotId, marks, explanation, provisional }) {
    const found = await lockChoice(act.tx, ballotId, 'share')
    if (!found) return act.refuse('common.not_found')
    const { row, state } = found
    if (row.isSecret) return act.refuse('choices.is_secret')
    const voters = (await choiceVotes(act.tx, ballotId)).map(({ memberId }) => memberId)
    const { memberId, ministry, capacity } = await permitVote(act, {
      ...{ row, state, voters, provisional },
    })
    const fits = checkMarks(termsOf(row), marks)
    if (fits !== 'ok') return act.refuse(fits)
    const voteId = act.newId()
    const { situationId, snapshot } = row
    const papers = await papersOpened(act.tx, ballotId, memberId)
    await act.tx.insert(choiceVote).values({
      ...{ id: voteId, situationId, ballotId, ministryId: ministry, memberId, capacity },
      ...{ marks, explanation, snapshot, provisional, papers, at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: {
        ...{ ballot: ballotId, vote: voteId, ministry, member: memberId, capacity, marks },
        ...{ explanation, provisional, papers, snapshot },
      },
      output: { voteId, capacity, snapshot },
    })
  },
})

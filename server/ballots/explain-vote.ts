import { voteExplanation } from '#db/schema/vote-explanation.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { explainVoteInput, explainVoteOutput } from './explain-vote.schema.ts'
import { explaining } from './explaining.ts'

/** Explains, after the close, why one voted as one did: signed by its entry in the record, shown with the result. */
export const explainVote = defineAct({
  name: 'vote.explain',
  input: explainVoteInput,
  output: explainVoteOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, text }) {
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_found')
    const found = await explaining(act.tx, ballotId, { memberId, at: act.at })
    if (!found) return act.refuse('common.not_found')
    const { row, permit, ministryId } = found
    if (!permit.ok) return act.refuse(permit.refusal)
    if (ministryId === null) return act.refuse('ballots.did_not_vote')
    const explanationId = act.newId()
    await act.tx.insert(voteExplanation).values({
      ...{ id: explanationId, situationId: row.situationId, ballotId, ministryId, memberId, text },
      ...{ at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: { ballot: ballotId, ministry: ministryId, member: memberId, text },
      output: { explanationId },
    })
  },
})

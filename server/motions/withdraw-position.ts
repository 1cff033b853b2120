import { positionWithdrawal } from '#db/schema/position-withdrawal.ts'
import { defineAct } from '#server/acts.ts'
import { isEnd } from '#server/ballots/rules/motion-graph.ts'
import { situationOf } from '#server/platform/about.ts'
import { positionInHand } from './position-in-hand.ts'
import { withdrawPositionInput, withdrawPositionOutput } from './withdraw-position.schema.ts'

/** Takes back a position of one's own ministry, or one's own question, before the motion is decided. It stays readable. */
export const withdrawPosition = defineAct({
  name: 'position.withdraw',
  input: withdrawPositionInput,
  output: withdrawPositionOutput,
  about: (tx, { positionId }) => situationOf(tx, 'position', positionId),
  async perform(act, { positionId }) {
    const found = await positionInHand(act.tx, positionId)
    if (!found) return act.refuse('common.not_found')
    const { row, isWithdrawn, state } = found
    const { memberId, ministryId } = act.actor
    const isOwn =
      row.memberId === memberId || (row.ministryId !== null && row.ministryId === ministryId)
    if (!isOwn) return act.refuse('motions.position_of_others')
    if (isWithdrawn) return act.refuse('motions.position_withdrawn')
    if (isEnd(state)) return act.refuse('motions.discussion_over')
    await act.tx
      .insert(positionWithdrawal)
      .values({ positionId, situationId: row.situationId, at: act.at, madeBy: act.id })

    return act.done({
      thing: { kind: 'motion', id: row.motionId },
      content: { position: positionId, kind: row.kind },
      output: { positionId },
    })
  },
})

import { amendmentOrder } from '#db/schema/amendment-order.ts'
import { defineAct } from '#server/acts.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { situationOf } from '#server/platform/about.ts'
import { amendmentsOf, isPending } from './amendments-of.ts'
import { reorderAmendmentsInput, reorderAmendmentsOutput } from './reorder-amendments.schema.ts'

/** Has amendments voted on in another order than the rule gives, as the chair rules, with the reason. */
export const reorderAmendments = defineAct({
  name: 'amendment.reorder',
  input: reorderAmendmentsInput,
  output: reorderAmendmentsOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, order, reason }) {
    const motion = await lockMotion(act.tx, motionId)
    const { memberId } = act.actor
    if (!motion || memberId === null) return act.refuse('common.not_found')
    const { amendments } = await amendmentsOf(act.tx, motionId)
    const pending = amendments.filter(isPending)
    if (pending.some(({ motion: { state } }) => state === 'balloting')) {
      return act.refuse('ballots.already_open')
    }
    const all = pending.map((one) => one.motionId).sort()
    if (JSON.stringify(order.toSorted()) !== JSON.stringify(all)) {
      return act.refuse('motions.order_incomplete')
    }
    await act.tx.insert(amendmentOrder).values({
      ...{ id: act.newId(), situationId: motion.situationId, amendsId: motionId },
      ...{ motionIds: order, reason, memberId, at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { order, reason },
      output: { motionId },
    })
  },
})

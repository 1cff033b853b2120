import { motionPosition } from '#db/schema/motion-position.ts'
import { defineAct } from '#server/acts.ts'
import { electorateOf } from '#server/ballots/electorate-of.ts'
import { lockMotion, motionState } from '#server/ballots/motion-state.ts'
import { beforeBody } from '#server/ballots/rules/may-open.ts'
import { takesBallot } from '#server/ballots/rules/motion-graph.ts'
import { situationOf } from '#server/platform/about.ts'
import { takePositionInput, takePositionOutput } from './take-position.schema.ts'

/**
 * Says where one's ministry stands on a motion, or asks a question, while it is discussed. Positions are taken by
 * ministries that sit in the body; whoever works on the situation may ask.
 */
export const takePosition = defineAct({
  name: 'position.take',
  input: takePositionInput,
  output: takePositionOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, kind, text }) {
    const motion = await lockMotion(act.tx, motionId)
    const { memberId, ministryId } = act.actor
    if (!motion || memberId === null) return act.refuse('common.not_found')
    const state = await motionState(act.tx, motion)
    if (state === 'discussed') return act.refuse('motions.discussion_over')
    if (!takesBallot(state) && state !== 'referred' && state !== 'adjourned') {
      const why = beforeBody(state)
      return act.refuse(why === 'ok' ? 'motions.discussion_over' : why)
    }
    const seats = await electorateOf(act.tx, motion.bodyId, motion.situationId)
    const speaks =
      act.actor.situation.includes('representative') &&
      seats.some(({ ministry }) => ministry === ministryId)
    if (kind !== 'question' && !speaks) return act.refuse('motions.not_of_the_body')
    const { id } = await act.newThing({ kind: 'position' })
    await act.tx.insert(motionPosition).values({
      ...{ id, situationId: motion.situationId, motionId, memberId, kind, text },
      ...{ ministryId: speaks ? ministryId : null, at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { position: id, kind, text, ministry: speaks ? ministryId : null },
      output: { positionId: id },
    })
  },
})

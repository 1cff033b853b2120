import { and, eq, isNull } from 'drizzle-orm'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { recusal } from '#db/schema/recusal.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockBallot } from './ballot-in-hand.ts'
import { declareRecusalInput, declareRecusalOutput } from './declare-recusal.schema.ts'
import { electorateOf } from './electorate-of.ts'
import { lockMotion, motionState } from './motion-state.ts'
import { beforeBody } from './rules/may-open.ts'
import { isOpenAt } from './rules/may-vote.ts'
import { capacityIn } from './rules/standing-votes.ts'

/**
 * Takes a ministry out of a motion, with the reason, before or while it is voted on (deliberation 2.7,
 * 3.6): it leaves both sides of every count, and a vote that it cast already counts for nothing. Whoever
 * sits for the ministry declares it; it is not taken back, because others voted knowing of it.
 */
export const declareRecusal = defineAct({
  name: 'recusal.declare',
  input: declareRecusalInput,
  output: declareRecusalOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, reason }) {
    const motion = await lockMotion(act.tx, motionId)
    const { memberId, ministryId } = act.actor
    if (!motion || memberId === null) return act.refuse('common.not_found')
    const { situationId } = motion
    const state = await motionState(act.tx, motion)
    const before = state === 'balloting' ? 'ok' : beforeBody(state)
    if (before !== 'ok') return act.refuse(before)
    const [open] = await act.tx
      .select({ id: ballot.id })
      .from(ballot)
      .leftJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
      .where(and(eq(ballot.motionId, motionId), isNull(ballotResult.ballotId)))
    // After the votes under way and before the close, or not at all.
    const held = open && (await lockBallot(act.tx, open.id, 'share'))
    if (held && !isOpenAt(held.state, held.row.closesAt, await act.moment())) {
      return act.refuse('ballots.recusal_late')
    }
    const electorate =
      held?.row.electorate ?? (await electorateOf(act.tx, motion.bodyId, situationId))
    const seat = electorate.find(({ ministry }) => ministry === ministryId)
    if (seat === undefined || capacityIn(seat, memberId) === null) {
      return act.refuse('ballots.not_in_electorate')
    }
    const declared = await act.tx
      .select({ id: recusal.id })
      .from(recusal)
      .where(and(eq(recusal.motionId, motionId), eq(recusal.ministryId, seat.ministry)))
    if (declared.length > 0) return act.refuse('ballots.recused_already')

    const recusalId = act.newId()
    const ballotId = held?.row.id ?? null
    const who = { ministryId: seat.ministry, memberId }
    await act.tx.insert(recusal).values({
      ...{ id: recusalId, situationId, motionId, ballotId, ...who, reason },
      at: act.at,
      madeBy: act.id,
    })
    const said = { ballot: ballotId, ministry: seat.ministry, member: memberId, reason }

    return act.done({
      thing:
        ballotId === null ? { kind: 'motion', id: motionId } : { kind: 'ballot', id: ballotId },
      content: { motion: motionId, ...said },
      output: { recusalId },
    })
  },
})

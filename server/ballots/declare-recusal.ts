import { and, eq } from 'drizzle-orm'
import { recusal } from '#db/schema/recusal.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { declareRecusalInput, declareRecusalOutput } from './declare-recusal.schema.ts'
import { electorateOf } from './electorate-of.ts'
import { lockMotion, motionState } from './motion-state.ts'
import { beforeBody } from './rules/may-open.ts'
import { capacityIn } from './rules/standing-votes.ts'
import { voteUnderWay } from './vote-under-way.ts'

/**
 * Takes a ministry out of a motion, with the reason, before or while it is voted on (deliberation 2.7,
 * 3.6): it leaves both sides of every count, and a vote that it cast already counts for nothing; of a secret one
 * nobody knows which it is, so that is too late. Whoever sits for the ministry declares it; it is not taken back,
 * because others voted knowing of it.
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
    const held = state === 'balloting' ? await voteUnderWay(act, motionId) : undefined
    if (held && !held.isOpen) return act.refuse('ballots.recusal_late')
    const electorate = held?.electorate ?? (await electorateOf(act.tx, motion.bodyId, situationId))
    const seat = electorate.find(({ ministry }) => ministry === ministryId)
    if (seat === undefined || capacityIn(seat, memberId) === null) {
      return act.refuse('ballots.not_in_electorate')
    }
    if (held?.sealed.includes(seat.ministry)) return act.refuse('ballots.recusal_after_secret')
    const declared = await act.tx
      .select({ id: recusal.id })
      .from(recusal)
      .where(and(eq(recusal.motionId, motionId), eq(recusal.ministryId, seat.ministry)))
    if (declared.length > 0) return act.refuse('ballots.recused_already')

    const recusalId = act.newId()
    const who = { ministryId: seat.ministry, memberId }
    await act.tx.insert(recusal).values({
      ...{ id: recusalId, situationId, motionId, ballotId: held?.id ?? null, ...who, reason },
      at: act.at,
      madeBy: act.id,
    })

    return act.done({
      thing: held ? { kind: held.kind, id: held.id } : { kind: 'motion', id: motionId },
      content: {
        ...{ motion: motionId, ballot: held?.kind === 'ballot' ? held.id : null },
        ...(held?.kind === 'silence' ? { silence: held.id } : {}),
        ...{ ministry: seat.ministry, member: memberId, reason },
      },
      output: { recusalId },
    })
  },
})

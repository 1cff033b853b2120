import { sql } from 'drizzle-orm'
import { proxy } from '#db/schema/proxy.ts'
import { defineAct } from '#server/acts.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { electorateOf } from './electorate-of.ts'
import { giveProxyInput, giveProxyOutput } from './give-proxy.schema.ts'
import { lockMotion, motionState } from './motion-state.ts'
import { proxiesGiven, proxyScope } from './proxies-given.ts'
import { beforeBody, filledSeats } from './rules/may-open.ts'
import { mayGiveProxy } from './rules/proxies.ts'
import { capacityIn } from './rules/standing-votes.ts'

/**
 * Lets another ministry speak for one's own (deliberation 3.8): in all that a meeting votes on, or in the
 * ballot by correspondence on one motion. It holds from the next opening on; voting oneself cancels it.
 */
export const giveProxy = defineAct({
  name: 'proxy.give',
  input: giveProxyInput,
  output: giveProxyOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, reach, holderId: holder }) {
    const motion = await lockMotion(act.tx, motionId)
    const procedure = motion && (await procedureOf(act.tx, motion.bodyId))
    const { memberId, ministryId: giver } = act.actor
    if (!motion || !procedure || memberId === null) return act.refuse('common.not_found')
    const { situationId, bodyId } = motion
    const scope = proxyScope(reach, motion)
    if (!scope) return act.refuse('ballots.meeting_needed')
    if (scope.meetingId !== null) {
      const meeting = await lockMeeting(act.tx, scope.meetingId)
      if (meeting?.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    } else {
      const state = await motionState(act.tx, motion)
      if (state === 'balloting') return act.refuse('ballots.proxy_after_opening')
      const before = beforeBody(state)
      if (before !== 'ok') return act.refuse(before)
    }
    const electorate = await electorateOf(act.tx, bodyId, situationId)
    const seat = electorate.find(({ ministry }) => ministry === giver)
    if (giver === null || seat === undefined || capacityIn(seat, memberId) === null) {
      return act.refuse('ballots.not_in_electorate')
    }
    // Two ministries that give each other theirs at once wait here, so that the second sees the first's.
    const key = scope.meetingId ?? scope.motionId
    await act.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 62163))`)
    const may = mayGiveProxy({
      ...{ giver, holder },
      given: await proxiesGiven(act.tx, scope),
      cap: procedure.rules.proxies.perHolder,
      seated: filledSeats(electorate).map(({ ministry }) => ministry),
    })
    if (may !== 'ok') return act.refuse(may, { cap: procedure.rules.proxies.perHolder })

    const { id } = await act.newThing({ kind: 'proxy' })
    await act.tx.insert(proxy).values({
      ...{ id, situationId, ...scope, giverId: giver, holderId: holder },
      givenBy: memberId,
      givenAt: act.at,
      madeBy: act.id,
    })
    const reaches = { meeting: scope.meetingId, motion: scope.motionId }

    return act.done({
      thing: { kind: 'proxy', id },
      content: { ...reaches, giver, holder, member: memberId },
      output: { proxyId: id },
    })
  },
})

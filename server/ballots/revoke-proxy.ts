import { and, eq, isNull } from 'drizzle-orm'
import { proxy } from '#db/schema/proxy.ts'
import { defineAct } from '#server/acts.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { lockMotion } from './motion-state.ts'
import { revokeProxyInput, revokeProxyOutput } from './revoke-proxy.schema.ts'

/**
 * Takes a proxy back, by the ministry that gave it. A ballot that is open keeps the proxies it was opened
 * with: there, voting oneself cancels them.
 */
export const revokeProxy = defineAct({
  name: 'proxy.revoke',
  input: revokeProxyInput,
  output: revokeProxyOutput,
  about: (tx, { proxyId }) => situationOf(tx, 'proxy', proxyId),
  async perform(act, { proxyId }) {
    // A ballot that is opening meanwhile is waited for, so that the record has the two in the order in which they held.
    const [reaches] = await act.tx
      .select({ meetingId: proxy.meetingId, motionId: proxy.motionId })
      .from(proxy)
      .where(and(eq(proxy.id, proxyId), isNull(proxy.endedBy)))
    if (reaches?.meetingId) await lockMeeting(act.tx, reaches.meetingId)
    if (reaches?.motionId) await lockMotion(act.tx, reaches.motionId)
    const [given] = await act.tx
      .select()
      .from(proxy)
      .where(and(eq(proxy.id, proxyId), isNull(proxy.endedBy)))
      .for('update')
    if (!given) return act.refuse('ballots.proxy_revoked')
    if (given.giverId !== act.actor.ministryId) return act.refuse('ballots.proxy_of_another')
    await endVersion(act, proxy, proxyId)
    const { meetingId, motionId, giverId, holderId } = given

    return act.done({
      thing: { kind: 'proxy', id: proxyId },
      content: { meeting: meetingId, motion: motionId, giver: giverId, holder: holderId },
      output: { proxyId },
    })
  },
})

import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { proxy } from '#db/schema/proxy.ts'
import { held } from '#server/platform/versions.ts'

/** For what a proxy is given: all that a meeting votes on, or the ballot by correspondence on one motion. */
export type ProxyScope =
  | { meetingId: string; motionId: null }
  | { meetingId: null; motionId: string }

/** What a ballot or a proxy of this mode goes by; undefined for a meeting that there is not. */
export const proxyScope = (
  mode: 'meeting' | 'correspondence',
  motion: { id: string; meetingId: string | null },
): ProxyScope | undefined => {
  if (mode === 'correspondence') return { meetingId: null, motionId: motion.id }
  return motion.meetingId === null ? undefined : { meetingId: motion.meetingId, motionId: null }
}

/** The proxies that hold in a scope, the first given first. */
export const proxiesGiven = async (tx: Transaction, scope: ProxyScope, asOf?: number | undefined) =>
  await tx
    .select({
      id: proxy.id,
      giver: proxy.giverId,
      holder: proxy.holderId,
      givenAt: proxy.givenAt,
    })
    .from(proxy)
    .where(
      and(
        scope.meetingId === null
          ? eq(proxy.motionId, scope.motionId)
          : eq(proxy.meetingId, scope.meetingId),
        held(proxy, asOf),
      ),
    )
    .orderBy(sql`act_index(${proxy.madeBy})`)

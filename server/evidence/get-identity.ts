import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { sourceIdentity } from '#db/schema/source-identity.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'

/**
 * Who a protected source is, for those who were granted it by name: row-level security shows the
 * row to nobody else, whatever their role. That it was read is logged.
 */
export const getIdentity = defineRead({
  name: 'source.identity',
  input: z.object({ sourceId: z.uuid() }),
  output: z.object({ identity: z.string() }),
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform({ tx, actor, situationId }, { sourceId }) {
    const [found] = await tx
      .select({ identity: sourceIdentity.identity })
      .from(sourceIdentity)
      .where(and(eq(sourceIdentity.id, sourceId), isNull(sourceIdentity.endedBy)))
    if (!found || actor.memberId === null) return null
    await tx.insert(accessLog).values({
      id: randomUUID(),
      memberId: actor.memberId,
      situationId,
      thingId: sourceId,
      reading: 'source.identity',
    })

    return found
  },
})

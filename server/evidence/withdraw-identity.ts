import { and, eq, isNull, ne } from 'drizzle-orm'
import { sourceGrant } from '#db/schema/source-grant.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { grantOf, presentSource } from './present-source.ts'
import { grantIdentityInput, sourceOutput } from './source-acts.schema.ts'

/**
 * Ends a member's grant to know who a protected source is; what they know they know. Only who knows
 * may, and the last who knows stays: nobody could ever grant it again.
 */
export const withdrawIdentity = defineAct({
  name: 'source.withdraw_identity',
  input: grantIdentityInput,
  output: sourceOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(act, { sourceId, memberId, reason }) {
    const present = await presentSource(act.tx, sourceId)
    if (!present) return act.refuse('common.not_found')
    if ((await grantOf(act.tx, sourceId, act.actor.memberId)) === null) {
      return act.refuse('sources.handlers_only')
    }
    const grant = await grantOf(act.tx, sourceId, memberId)
    if (grant === null) return act.refuse('sources.no_such_grant')
    const others = await act.tx
      .select({ id: sourceGrant.id })
      .from(sourceGrant)
      .where(
        and(
          eq(sourceGrant.sourceId, sourceId),
          ne(sourceGrant.id, grant),
          isNull(sourceGrant.endedBy),
        ),
      )
    if (others.length === 0) return act.refuse('sources.last_grant')
    await endVersion(act, sourceGrant, grant)

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: { member: memberId, reason },
      output: { sourceId },
    })
  },
})

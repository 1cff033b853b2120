import { and, eq, isNull } from 'drizzle-orm'
import { mandate } from '#db/schema/mandate.ts'
import { sourceGrant } from '#db/schema/source-grant.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { grantOf, isProtected, presentSource } from './present-source.ts'
import { grantIdentityInput, sourceOutput } from './source-acts.schema.ts'

/** Lets one more member of the situation know who a protected source is. Only who knows may. */
export const grantIdentity = defineAct({
  name: 'source.grant_identity',
  input: grantIdentityInput,
  output: sourceOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(act, { sourceId, memberId, reason }) {
    const present = await presentSource(act.tx, sourceId)
    if (!present) return act.refuse('common.not_found')
    if (!(await isProtected(act.tx, sourceId))) return act.refuse('sources.not_protected')
    if ((await grantOf(act.tx, sourceId, act.actor.memberId)) === null) {
      return act.refuse('sources.handlers_only')
    }
    const { situationId } = present
    const [member] = await act.tx
      .select({ id: mandate.memberId })
      .from(mandate)
      .where(
        and(
          eq(mandate.situationId, situationId),
          eq(mandate.memberId, memberId),
          isNull(mandate.endedBy),
        ),
      )
      .limit(1)
    if (!member) return act.refuse('sources.no_such_member')
    if ((await grantOf(act.tx, sourceId, memberId)) !== null) {
      return act.refuse('sources.granted_already')
    }
    const { id } = await act.newThing({ kind: 'source_grant' })
    await act.tx
      .insert(sourceGrant)
      .values({ id, situationId, sourceId, memberId, reason, madeBy: act.id })

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: { member: memberId, reason },
      output: { sourceId },
    })
  },
})

import { sourceReliability } from '#db/schema/source-reliability.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { grantOf, isProtected, presentSource } from './present-source.ts'
import { rateSourceInput, sourceOutput } from './source-acts.schema.ts'

/**
 * Says how reliable a source is held to be from now on, and why. It moves no grade: graders judge
 * each report by themselves. Who a protected source is only its handlers know, so only they can say.
 */
export const rateSource = defineAct({
  name: 'source.rate',
  input: rateSourceInput,
  output: sourceOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(act, { sourceId, reliability, reason }) {
    const present = await presentSource(act.tx, sourceId)
    if (!present) return act.refuse('common.not_found')
    const byHandler = await isProtected(act.tx, sourceId)
    if (byHandler && (await grantOf(act.tx, sourceId, act.actor.memberId)) === null) {
      return act.refuse('sources.handlers_only')
    }
    const { situationId } = present
    await endVersion(act, sourceReliability, sourceId)
    await act.tx
      .insert(sourceReliability)
      .values({ id: sourceId, situationId, reliability, reason, madeBy: act.id })

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: { reliability, reason, by_handler: byHandler },
      output: { sourceId },
    })
  },
})

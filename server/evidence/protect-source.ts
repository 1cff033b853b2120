import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { protectSourceInput } from './add-source.schema.ts'
import { isProtected, presentSource } from './present-source.ts'
import { sourceOutput } from './source-acts.schema.ts'
import { writeIdentity } from './write-identity.ts'

/**
 * Says who a source is to those alone who are granted it, and makes whoever says so its handler.
 * What was written about it before cannot be taken back, and the page says so.
 */
export const protectSource = defineAct({
  name: 'source.protect',
  input: protectSourceInput,
  output: sourceOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(act, { sourceId, identity }) {
    const present = await presentSource(act.tx, sourceId)
    if (!present) return act.refuse('common.not_found')
    if (await isProtected(act.tx, sourceId)) return act.refuse('sources.protected_already')
    const { situationId } = present
    const commitment = await writeIdentity(act, { situationId, sourceId, identity })

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: { identity: commitment },
      output: { sourceId },
    })
  },
})

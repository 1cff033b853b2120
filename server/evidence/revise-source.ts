import { source } from '#db/schema/source.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { reviseSourceInput } from './add-source.schema.ts'
import { isNameTaken, presentSource } from './present-source.ts'
import { sourceOutput } from './source-acts.schema.ts'

/**
 * Changes what is told of a source, with a reason; what was told before stays in the record. What it agreed to is
 * recorded by an act of its own.
 */
export const reviseSource = defineAct({
  name: 'source.revise',
  input: reviseSourceInput,
  output: sourceOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(act, { sourceId, reason, ...fields }) {
    const present = await presentSource(act.tx, sourceId)
    if (!present) return act.refuse('common.not_found')
    const { situationId } = present
    const { name } = fields
    if (await isNameTaken(act.tx, { situationId, name, but: sourceId })) {
      return act.refuse('evidence.source_exists', { name })
    }
    await endVersion(act, source, sourceId)
    await act.tx.insert(source).values({ ...present, ...fields, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: { ...fields, reason },
      output: { sourceId },
    })
  },
})

import { source } from '#db/schema/source.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { addSourceInput, addSourceOutput } from './add-source.schema.ts'
import { isNameTaken } from './present-source.ts'
import { sourceContent } from './source-content.ts'
import { writeIdentity } from './write-identity.ts'

/**
 * Enters a source into a situation's register. Refused where one of that name is there. Who a
 * protected source is goes behind the wall of named grants and never into the record.
 */
export const addSource = defineAct({
  name: 'source.add',
  input: addSourceInput,
  output: addSourceOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, identity, ...fields }) {
    const { name } = fields
    if (await isNameTaken(act.tx, { situationId, name })) {
      return act.refuse('evidence.source_exists', { name })
    }
    const { id } = await act.newThing({ kind: 'source' })
    await act.tx.insert(source).values({ id, situationId, ...fields, madeBy: act.id })
    const commitment =
      identity === null ? null : await writeIdentity(act, { situationId, sourceId: id, identity })

    return act.done({
      thing: { kind: 'source', id },
      content: { ...sourceContent(fields), identity: commitment },
      output: { sourceId: id },
    })
  },
})

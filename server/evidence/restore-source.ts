import { sourceDiscredit } from '#db/schema/source-discredit.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { announceBasis } from './announce-basis.ts'
import { presentSource } from './present-source.ts'
import { discreditSourceInput, sourceOutput } from './source-acts.schema.ts'

/** Lets a discredited source count again, by the grades that its evidence has, with a reason. */
export const restoreSource = defineAct({
  name: 'source.restore',
  input: discreditSourceInput,
  output: sourceOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(act, { sourceId, reason }) {
    const present = await presentSource(act.tx, sourceId)
    if (!present) return act.refuse('common.not_found')
    if (!(await endVersion(act, sourceDiscredit, sourceId))) {
      return act.refuse('sources.not_discredited')
    }
    await announceBasis(act)

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: { name: present.name, reason },
      output: { sourceId },
    })
  },
})

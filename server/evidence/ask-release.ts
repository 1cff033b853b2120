import { sourceRelease } from '#db/schema/source-release.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { presentRelease } from './present-release.ts'
import { presentSource } from './present-source.ts'
import { askReleaseInput, askReleaseOutput } from './source-acts.schema.ts'

/**
 * Records that the originator of a source was asked to let go of what came from it, for an audience. Until it
 * agrees nothing leaves. Refused while an earlier question for the same audience stands or was agreed to.
 */
export const askRelease = defineAct({
  name: 'source.ask_release',
  input: askReleaseInput,
  output: askReleaseOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(act, { sourceId, audience, purpose, askedOn }) {
    const present = await presentSource(act.tx, sourceId)
    if (!present) return act.refuse('common.not_found')
    if (!present.originatorControl) return act.refuse('sources.not_controlled')
    const open = await presentRelease(act.tx, { sourceId, audience })
    if (open && (open.answer === null || open.answer === 'agreed')) {
      return act.refuse('sources.asked_already')
    }
    const { situationId } = present
    const { id } = await act.newThing({ kind: 'source_release' })
    await act.tx.insert(sourceRelease).values({
      ...{ id, situationId, sourceId, audience, purpose, askedOn },
      ...{ note: '', madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: { release: id, audience, purpose, asked_on: askedOn },
      output: { releaseId: id },
    })
  },
})

import { sourceRelease } from '#db/schema/source-release.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { presentRelease } from './present-release.ts'
import { presentSource } from './present-source.ts'
import { answerReleaseInput, sourceOutput } from './source-acts.schema.ts'

/** Records what an originator answered when it was asked to let go: who, on which day, in which words. */
export const answerRelease = defineAct({
  name: 'source.answer_release',
  input: answerReleaseInput,
  output: sourceOutput,
  about: (tx, { releaseId }) => situationOf(tx, 'source_release', releaseId),
  async perform(act, { releaseId, ...answer }) {
    const asked = await presentRelease(act.tx, { releaseId })
    // The source's lock: two answers at once come one after the other.
    if (!asked || !(await presentSource(act.tx, asked.sourceId))) {
      return act.refuse('common.not_found')
    }
    const release = await presentRelease(act.tx, { releaseId })
    if (!release || release.answer !== null) return act.refuse('sources.answered_already')
    if (answer.answeredOn < release.askedOn) return act.refuse('sources.answered_before')
    await endVersion(act, sourceRelease, releaseId)
    await act.tx
      .insert(sourceRelease)
      .values({ ...release, ...answer, madeBy: act.id, endedBy: null })
    const { sourceId, audience } = release

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: {
        ...{ release: releaseId, audience, answer: answer.answer, note: answer.note },
        ...{ answered_by: answer.answeredBy, answered_on: answer.answeredOn },
      },
      output: { sourceId },
    })
  },
})

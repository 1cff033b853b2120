import { sourceRelease } from '#db/schema/source-release.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { presentRelease } from './present-release.ts'
import { presentSource } from './present-source.ts'
import { sourceOutput, withdrawReleaseInput } from './source-acts.schema.ts'

/**
 * Records that an originator takes back what it agreed to, and why. It holds for whatever would leave from now on;
 * what has left has left.
 */
export const withdrawRelease = defineAct({
  name: 'source.withdraw_release',
  input: withdrawReleaseInput,
  output: sourceOutput,
  about: (tx, { releaseId }) => situationOf(tx, 'source_release', releaseId),
  async perform(act, { releaseId, answeredBy, answeredOn, note }) {
    const asked = await presentRelease(act.tx, { releaseId })
    if (!asked || !(await presentSource(act.tx, asked.sourceId))) {
      return act.refuse('common.not_found')
    }
    const release = await presentRelease(act.tx, { releaseId })
    if (release?.answer !== 'agreed') return act.refuse('sources.not_agreed')
    await endVersion(act, sourceRelease, releaseId)
    const withdrawn = { answer: 'withdrawn' as const, answeredBy, answeredOn, note }
    await act.tx
      .insert(sourceRelease)
      .values({ ...release, ...withdrawn, madeBy: act.id, endedBy: null })
    const { sourceId, audience } = release

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: {
        ...{ release: releaseId, audience, reason: note },
        ...{ withdrawn_by: answeredBy, withdrawn_on: answeredOn },
      },
      output: { sourceId },
    })
  },
})

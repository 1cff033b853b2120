import { manifestFailure } from '#db/schema/manifest-failure.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { checkFailure } from './check-failure.ts'
import { failureContent } from './failure-content.ts'
import { presentFailure } from './present-failure.ts'
import { reviseFailureInput, reviseFailureOutput } from './revise-failure.schema.ts'

/** Words a proposed determination anew. Not while it is voted on, nor after: what was voted on stays as it was. */
export const reviseFailure = defineAct({
  name: 'failure.revise',
  input: reviseFailureInput,
  output: reviseFailureOutput,
  about: (tx, { failureId }) => situationOf(tx, 'failure', failureId),
  async perform(act, { failureId, ...words }) {
    const present = await presentFailure(act.tx, failureId)
    if (!present) return act.refuse('common.not_found')
    const checked = await checkFailure(act, present.motionId, words)
    if (checked !== 'ok') return act.refuse(checked)
    // Who was faster has ended the version that this was written on.
    if (!(await endVersion(act, manifestFailure, failureId)))
      return act.refuse('failures.reworded_meanwhile')
    await act.tx
      .insert(manifestFailure)
      .values({ ...present, ...words, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'failure', id: failureId },
      content: { motion: present.motionId, ...failureContent(words) },
      output: { failureId },
    })
  },
})

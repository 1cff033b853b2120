import { source } from '#db/schema/source.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { recordTermsInput } from './add-source.schema.ts'
import { presentSource } from './present-source.ts'
import { sourceOutput } from './source-acts.schema.ts'

/**
 * Records what a source agreed to from now on, on which day and why: more than before, or less, which is how consent
 * is taken back. It holds for whatever leaves afterwards; what has left has left.
 */
export const recordTerms = defineAct({
  name: 'source.record_terms',
  input: recordTermsInput,
  output: sourceOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(act, { sourceId, reason, ...terms }) {
    const present = await presentSource(act.tx, sourceId)
    if (!present) return act.refuse('common.not_found')
    const { consent, originatorControl, agreedOn } = terms
    await endVersion(act, source, sourceId)
    await act.tx
      .insert(source)
      .values({ ...present, ...terms, termsReason: reason, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: { consent, originator_control: originatorControl, agreed_on: agreedOn, reason },
      output: { sourceId },
    })
  },
})

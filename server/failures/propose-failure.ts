import { and, eq, isNull } from 'drizzle-orm'
import { manifestFailure } from '#db/schema/manifest-failure.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { checkFailure } from './check-failure.ts'
import { failureContent } from './failure-content.ts'
import { proposeFailureInput, proposeFailureOutput } from './propose-failure.schema.ts'

/**
 * Proposes, on a motion, to determine that the authorities manifestly fail to protect, with the evidence and their own
 * reply. It stands when a vote adopts the motion (domain C): proposing determines nothing.
 */
export const proposeFailure = defineAct({
  name: 'failure.propose',
  input: proposeFailureInput,
  output: proposeFailureOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, ...words }) {
    const { situationId } = act
    if (situationId === null) return act.refuse('common.not_found')
    const checked = await checkFailure(act, motionId, words)
    if (checked !== 'ok') return act.refuse(checked)
    const carried = await act.tx
      .select({ id: manifestFailure.id })
      .from(manifestFailure)
      .where(and(eq(manifestFailure.motionId, motionId), isNull(manifestFailure.endedBy)))
    if (carried.length > 0) return act.refuse('failures.carried_already')
    const { id } = await act.newThing({ kind: 'failure' })
    await act.tx
      .insert(manifestFailure)
      .values({ id, situationId, motionId, ...words, madeBy: act.id })

    return act.done({
      thing: { kind: 'failure', id },
      content: { motion: motionId, ...failureContent(words) },
      output: { failureId: id },
    })
  },
})

import { and, eq, isNull } from 'drizzle-orm'
import { witness } from '#db/schema/witness.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { retireWitnessInput, retireWitnessOutput } from './retire-witness.schema.ts'

/** Takes no further cosignature of a witness; those that it gave stay. */
export const retireWitness = defineAct({
  name: 'witness.retire',
  input: retireWitnessInput,
  output: retireWitnessOutput,
  about: installationWide,
  async perform(act, { witnessId, reason }) {
    const [present] = await act.tx
      .select({ name: witness.name })
      .from(witness)
      .where(and(eq(witness.id, witnessId), isNull(witness.endedBy)))
    if (!present) return act.refuse('common.not_found')
    await endVersion(act, witness, witnessId)

    return act.done({
      thing: { kind: 'witness', id: witnessId },
      content: { name: present.name, reason },
      output: { witnessId },
    })
  },
})

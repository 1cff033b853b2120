import { and, eq, isNull } from 'drizzle-orm'
import { witness } from '#db/schema/witness.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { witnessKey } from './cosignature.ts'
import { registerWitnessInput, registerWitnessOutput } from './register-witness.schema.ts'

/** Registers who cosigns the record from elsewhere, by the key: cosignatures of no other are taken. */
export const registerWitness = defineAct({
  name: 'witness.register',
  input: registerWitnessInput,
  output: registerWitnessOutput,
  about: installationWide,
  async perform(act, { name, verifierKey }) {
    if (witnessKey(verifierKey) === undefined) return act.refuse('record.not_a_witness_key')
    const [same] = await act.tx
      .select({ name: witness.name })
      .from(witness)
      .where(and(eq(witness.verifierKey, verifierKey), isNull(witness.endedBy)))
    if (same) return act.refuse('record.witness_known', { name: same.name })
    const { id } = await act.newThing({ kind: 'witness' })
    await act.tx.insert(witness).values({ id, name, verifierKey, madeBy: act.id })

    return act.done({
      thing: { kind: 'witness', id },
      content: { name, verifier_key: verifierKey },
      output: { witnessId: id },
    })
  },
})

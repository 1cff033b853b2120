import { counterpart } from '#db/schema/counterpart.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { counterpartOutput, reviseCounterpartInput } from './counterpart.schema.ts'
import { isKeyOrNone } from './key-fault.ts'
import { isNameTaken } from './present-counterpart.ts'

/** Changes what the register says of a counterpart: who answers there now, or the key that its record has. */
export const reviseCounterpart = defineAct({
  name: 'counterpart.revise',
  input: reviseCounterpartInput,
  output: counterpartOutput,
  about: installationWide,
  async perform(act, { counterpartId, ...words }) {
    if (!isKeyOrNone(words.verifierKey)) return act.refuse('counterparts.not_a_key')
    if (!(await endVersion(act, counterpart, counterpartId))) return act.refuse('common.not_found')
    if (await isNameTaken(act.tx, words.name, counterpartId))
      return act.refuse('counterparts.known')
    await act.tx.insert(counterpart).values({ id: counterpartId, ...words, madeBy: act.id })
    const { verifierKey, ...said } = words

    return act.done({
      thing: { kind: 'counterpart', id: counterpartId },
      content: { ...said, verifier_key: verifierKey },
      output: { counterpartId },
    })
  },
})

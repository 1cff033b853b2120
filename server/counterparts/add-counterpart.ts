import { counterpart } from '#db/schema/counterpart.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { counterpartOutput, counterpartWords } from './counterpart.schema.ts'
import { isKeyOrNone } from './key-fault.ts'
import { isNameTaken } from './present-counterpart.ts'

/** Puts a focal point abroad into the register. */
export const addCounterpart = defineAct({
  name: 'counterpart.add',
  input: counterpartWords,
  output: counterpartOutput,
  about: installationWide,
  async perform(act, words) {
    if (!isKeyOrNone(words.verifierKey)) return act.refuse('counterparts.not_a_key')
    if (await isNameTaken(act.tx, words.name)) return act.refuse('counterparts.known')
    const { id } = await act.newThing({ kind: 'counterpart' })
    await act.tx.insert(counterpart).values({ id, ...words, madeBy: act.id })
    const { verifierKey, ...said } = words

    return act.done({
      thing: { kind: 'counterpart', id },
      content: { ...said, verifier_key: verifierKey },
      output: { counterpartId: id },
    })
  },
})

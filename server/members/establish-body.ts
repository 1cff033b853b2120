import { body } from '#db/schema/body.ts'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { establishBodyInput, establishBodyOutput } from './establish-body.schema.ts'
import { standardRulesOfProcedure } from './rules/rules-of-procedure.ts'

/** Establishes a body of ministries under the standard rules of procedure, version 1. */
export const establishBody = defineAct({
  name: 'body.establish',
  input: establishBodyInput,
  output: establishBodyOutput,
  about: installationWide,
  async perform(act, { name }) {
    const { id } = await act.newThing({ kind: 'body' })
    await act.tx.insert(body).values({ id, name, madeBy: act.id })
    const rules = await act.newThing({ kind: 'rules_of_procedure' })
    await act.tx.insert(rulesOfProcedure).values({
      id: rules.id,
      bodyId: id,
      version: 1,
      rules: standardRulesOfProcedure,
      madeBy: act.id,
    })

    return act.done({
      thing: { kind: 'body', id },
      content: { name, rules: standardRulesOfProcedure, rules_version: 1 },
      output: { bodyId: id },
    })
  },
})

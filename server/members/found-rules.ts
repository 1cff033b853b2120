import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { adoptRulesOutput, foundRulesInput } from './adopt-rules.schema.ts'
import { lockRules } from './lock-rules.ts'
import { rulesFaults } from './rules/rules-faults.ts'

/**
 * Gives a body that is being founded the rules of procedure that the founder asks for, in place of the standard ones.
 * Nobody sits in it yet, so weights and concurring groups are for the body to adopt, as is whatever comes later.
 */
export const foundRules = defineAct({
  name: 'rules.found',
  input: foundRulesInput,
  output: adoptRulesOutput,
  about: installationWide,
  async perform(act, { bodyId, rules }) {
    const present = await lockRules(act.tx, bodyId)
    if (!present) return act.refuse('common.not_found')
    if (present.version > 1) return act.refuse('rules.founded_before')
    const [fault] = rulesFaults({ ...rules, secondsNeeded: 0 }, [])
    if (fault) return act.refuse(fault.code, { about: fault.about })
    const { id, version } = present
    await endVersion(act, rulesOfProcedure, id)
    await act.tx
      .insert(rulesOfProcedure)
      .values({ id, bodyId, version: version + 1, rules, madeBy: act.id })

    return act.done({
      thing: { kind: 'body', id: bodyId },
      content: { rules, rules_version: version + 1 },
      output: { version: version + 1 },
    })
  },
})

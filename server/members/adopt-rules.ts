import { eq } from 'drizzle-orm'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'
import { defineAct } from '#server/acts.ts'
import { adoptingDecisionFault } from '#server/decisions/adopting-decision.ts'
import { seatsOf } from '#server/meetings/body-procedure.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { adoptRulesInput, adoptRulesOutput } from './adopt-rules.schema.ts'
import { lockRules } from './lock-rules.ts'
import { rulesFaults } from './rules/rules-faults.ts'
import { wholeRules } from './rules/rules-of-procedure.ts'

/**
 * Puts a new version of a body's rules of procedure in force, because the body decided so by its own ballot
 * (deliberation 2.15). Ballots already open keep the version they were opened under.
 */
export const adoptRules = defineAct({
  name: 'rules.adopt',
  input: adoptRulesInput,
  output: adoptRulesOutput,
  about: installationWide,
  async perform(act, { bodyId, decisionId, rules, instead, reasons }) {
    const { tx } = act
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    const present = await lockRules(tx, bodyId)
    if (!present) return act.refuse('common.not_found')
    if (present.version !== instead) return act.refuse('rules.moved', { version: present.version })
    const unfit = await adoptingDecisionFault(tx, { decisionId, bodyId })
    if (unfit) return act.refuse(unfit)
    if ((await tx.$count(rulesOfProcedure, eq(rulesOfProcedure.decisionId, decisionId))) > 0) {
      return act.refuse('rules.decision_used')
    }
    if (canonicalJson(wholeRules(present.rules)) === canonicalJson(rules)) {
      return act.refuse('rules.nothing_changed')
    }
    const seated = (await seatsOf(tx, bodyId)).map(({ ministry }) => ministry)
    const [fault] = rulesFaults(rules, [...new Set(seated)])
    if (fault) return act.refuse(fault.code, { about: fault.about })
    const version = present.version + 1
    await endVersion(act, rulesOfProcedure, present.id)
    const entered = { decisionId, reasons, adoptedBy: memberId, adoptedAt: act.at, madeBy: act.id }
    await tx.insert(rulesOfProcedure).values({ id: present.id, bodyId, version, rules, ...entered })

    return act.done({
      thing: { kind: 'body', id: bodyId },
      content: { decision: decisionId, rules, rules_version: version, instead, reasons },
      output: { version },
    })
  },
})

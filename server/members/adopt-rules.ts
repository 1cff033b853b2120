import { and, eq, isNull } from 'drizzle-orm'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { adoptRulesInput, adoptRulesOutput } from './adopt-rules.schema.ts'
import { canEverPass } from './rules/can-ever-pass.ts'

/** Gives a body a new version of its rules of procedure. Ballots already open keep theirs. */
export const adoptRules = defineAct({
  name: 'rules.adopt',
  input: adoptRulesInput,
  output: adoptRulesOutput,
  about: installationWide,
  async perform(act, { bodyId, rules }) {
    const [present] = await act.tx
      .select({ id: rulesOfProcedure.id, version: rulesOfProcedure.version })
      .from(rulesOfProcedure)
      .where(and(eq(rulesOfProcedure.bodyId, bodyId), isNull(rulesOfProcedure.endedBy)))
    if (!present) return act.refuse('common.not_found')
    if (!Object.values(rules.majorities).every(canEverPass)) {
      return act.refuse('members.rule_never_passes')
    }
    const version = present.version + 1
    await endVersion(act, rulesOfProcedure, present.id)
    await act.tx
      .insert(rulesOfProcedure)
      .values({ id: present.id, bodyId, version, rules, madeBy: act.id })

    return act.done({
      thing: { kind: 'body', id: bodyId },
      content: { rules, rules_version: version },
      output: { version },
    })
  },
})

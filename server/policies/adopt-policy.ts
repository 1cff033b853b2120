import { eq, isNull, sql } from 'drizzle-orm'
import { adoptedPolicy } from '#db/schema/adopted-policy.ts'
import { defineAct } from '#server/acts.ts'
import { adoptingDecisionFault } from '#server/decisions/adopting-decision.ts'
import { announceBasisEverywhere } from '#server/evidence/announce-basis.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { adoptPolicyInput, adoptPolicyOutput } from './adopt-policy.schema.ts'
import { policyInForce } from './policy-in-force.ts'
import { type Constants, ownVersion } from './rules/constants.ts'
import { constantsFaults } from './rules/constants-faults.ts'

/**
 * Puts a new version of the policy constants in force, because a body decided so by its ballot. Findings and gates
 * are computed under it from now on; what was determined, voted on or decided keeps the version it was made under,
 * and owners of decisions that rest on a finding which moves are given word.
 */
export const adoptPolicy = defineAct({
  name: 'policy.adopt',
  input: adoptPolicyInput,
  output: adoptPolicyOutput,
  about: installationWide,
  async perform(act, { bodyId, decisionId, constants: proposed, instead, reasons }) {
    const { tx } = act
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    // two adoptions wait for each other, so that the second is refused for what the first changed
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('adopted_policy', 0))`)
    const present = await policyInForce(tx)
    if (present.version !== instead) {
      return act.refuse('policies.moved', { version: present.version })
    }
    const fault = await adoptingDecisionFault(tx, { decisionId, bodyId })
    if (fault) return act.refuse(fault)
    if ((await tx.$count(adoptedPolicy, eq(adoptedPolicy.decisionId, decisionId))) > 0) {
      return act.refuse('policies.decision_used')
    }
    const [row] = await tx
      .select({ id: adoptedPolicy.id })
      .from(adoptedPolicy)
      .where(isNull(adoptedPolicy.endedBy))
    const version = ownVersion(await tx.$count(adoptedPolicy))
    const constants: Constants = { ...proposed, version }
    if (canonicalJson({ ...present, version }) === canonicalJson(constants)) {
      return act.refuse('policies.nothing_changed')
    }
    const [unsound] = constantsFaults(constants)
    if (unsound)
      return act.refuse('policies.unsound', { fault: unsound.code, about: unsound.about })
    if (row) await endVersion(act, adoptedPolicy, row.id)
    const id = row?.id ?? (await act.newThing({ kind: 'policy' })).id
    const words = { version, constants, bodyId, decisionId, reasons }
    const entered = { adoptedBy: memberId, adoptedAt: act.at, madeBy: act.id }
    await tx.insert(adoptedPolicy).values({ id, ...words, ...entered })
    await announceBasisEverywhere(act)

    return act.done({
      thing: { kind: 'policy', id },
      content: {
        ...{ version, body: bodyId, decision: decisionId, instead, reasons },
        constants: { ...proposed, version },
      },
      output: { version },
    })
  },
})

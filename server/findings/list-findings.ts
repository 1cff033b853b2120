import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { actor } from '#db/schema/actor.ts'
import { scopeTest } from '#db/schema/scope-test.ts'
import { situation } from '#db/schema/situation.ts'
import { isAbove } from '#server/evidence/rules/above.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { listFindingsInput, listFindingsOutput } from './list-findings.schema.ts'
import { readCase } from './read-case.ts'
import { findingsOf } from './rules/case.ts'
import { hasElements } from './rules/crimes.ts'
import { elementIds } from './rules/elements.ts'
import { showStanding } from './show-standing.ts'

/**
 * What standard of proof each element reaches, by actor and crime, and why: as it stands, or stood
 * at an entry of the record. Computed from the evidence at every reading, so never out of date.
 */
export const listFindings = defineRead({
  name: 'finding.list',
  input: listFindingsInput,
  output: listFindingsOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const given = await readCase(tx, situationId, asOf)
    const { policy } = given
    const above = new Set(given.evidence.filter(isAbove).map(({ id }) => id))
    const findings = findingsOf(given.evidence, given)
    const names = await tx
      .select({ actorId: actor.id, name: actor.name })
      .from(actor)
      .where(and(eq(actor.situationId, situationId), held(actor, asOf)))

    return {
      policyVersion: policy.version,
      scopeTested: await isScopeTested(tx, situationId),
      crimesWithoutElements: await fearedWithoutElements(tx, situationId),
      findings: findings
        .map((found) => ({
          actor: names.find((name) => name.actorId === found.actor) ?? {
            actorId: found.actor,
            name: '',
          },
          crime: found.crime,
          finding: found.finding,
          low: found.low,
          high: found.high,
          weakest: found.weakest,
          contested: found.contested,
          required: hasElements(found.crime) ? [...policy.required[found.crime]] : [],
          standings: elementIds.map((element) =>
            showStanding(element, found.standings[element], { policy, above }),
          ),
        }))
        .toSorted(
          (left, right) =>
            (right.finding ?? -1) - (left.finding ?? -1) ||
            left.actor.name.localeCompare(right.actor.name),
        ),
    }
  },
})

async function isScopeTested(tx: Transaction, situationId: string): Promise<boolean> {
  const [answered] = await tx
    .select({ id: scopeTest.id })
    .from(scopeTest)
    .where(eq(scopeTest.situationId, situationId))
    .limit(1)
  return answered !== undefined
}

async function fearedWithoutElements(tx: Transaction, situationId: string) {
  const [place] = await tx
    .select({ crimes: situation.crimes })
    .from(situation)
    .where(and(eq(situation.id, situationId), isNull(situation.endedBy)))
  return (place?.crimes ?? []).filter((crime) => !hasElements(crime))
}

import { and, asc, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { actor } from '#db/schema/actor.ts'
import { measure } from '#db/schema/measure.ts'
import { situation } from '#db/schema/situation.ts'
import { readCase } from '#server/findings/read-case.ts'
import { levelsOf } from '#server/findings/rules/case-levels.ts'
import { gateOfMeasure } from '#server/measures/gate-of-measure.ts'
import { readMeasures } from '#server/measures/read-measures.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { policyInForce } from './policy-in-force.ts'
import { previewPolicyInput, previewPolicyOutput } from './preview-policy.schema.ts'
import { type Constants, ownVersion } from './rules/constants.ts'
import { constantsFaults } from './rules/constants-faults.ts'

type Preview = z.input<typeof previewPolicyOutput>
type Place = { situationId: string; situationName: string }

/**
 * What would move if constants were adopted: findings that would rise or fall, and measures whose gate would be met
 * or no longer, over every situation that the reader may see. Hypothetical: nothing is changed.
 */
export const previewPolicy = defineRead({
  name: 'policy.preview',
  input: previewPolicyInput,
  output: previewPolicyOutput,
  about: installationWide,
  async perform({ tx }, { constants }) {
    const present = await policyInForce(tx)
    const gates = { ...present.gates, ...constants.gates }
    const considered: Constants = { ...present, ...constants, gates, version: ownVersion(0) }
    const faults = constantsFaults(considered)
    if (faults.length > 0) return { faults, situations: 0, findings: [], measures: [] }
    const places = await tx
      .select({ situationId: situation.id, situationName: situation.name })
      .from(situation)
      .where(isNull(situation.endedBy))
      .orderBy(asc(situation.name))
    const findings: Preview['findings'] = []
    const measures: Preview['measures'] = []
    for (const place of places) {
      findings.push(...(await movedFindings(tx, place, considered)))
      measures.push(...(await movedGates(tx, place, considered)))
    }

    return { faults, situations: places.length, findings, measures }
  },
})

async function movedFindings(
  tx: Transaction,
  place: Place,
  considered: Constants,
): Promise<Preview['findings']> {
  const { situationId } = place
  const present = await readCase(tx, situationId)
  const then = await readCase(tx, situationId, undefined, considered)
  const after = levelsOf(then.evidence, then)
  const names = await tx
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .where(and(eq(actor.situationId, situationId), isNull(actor.endedBy)))

  return levelsOf(present.evidence, present).flatMap(({ actor: of, crime, finding }) => {
    const moved = after.find((one) => one.actor === of && one.crime === crime)?.finding ?? null
    if (finding === null || moved === null || finding === moved) return []
    const actorName = names.find(({ id }) => id === of)?.name ?? ''
    return [{ ...place, actorName, crime, before: finding, after: moved }]
  })
}

async function movedGates(
  tx: Transaction,
  place: Place,
  considered: Constants,
): Promise<Preview['measures']> {
  const { situationId } = place
  const standing = await readMeasures(tx, { situationId, where: isNull(measure.withdrawnBecause) })
  const moved: Preview['measures'] = []
  for (const one of standing) {
    const before = await gateOfMeasure(tx, situationId, one)
    const after = await gateOfMeasure(tx, situationId, one, undefined, considered)
    if (before.status === after.status) continue
    const { measureId, number, title } = one
    moved.push({ ...place, measureId, number, title, before: before.status, after: after.status })
  }

  return moved
}

import { and, desc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { actor } from '#db/schema/actor.ts'
import { decision } from '#db/schema/decision.ts'
import { decisionWithout, type Take } from '#server/decisions/rules/decision-without.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { frozenConstants } from '#server/policies/rules/constants.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { actorRoles } from '#server/situations/rules/actor-roles.ts'
import { weighedSnapshot } from '#server/snapshots/read-snapshot.ts'
import { choicesBy } from './falls-choices.ts'
import { getFallInput, getFallOutput } from './get-fall.schema.ts'
import { readCase } from './read-case.ts'
import { type CaseOptions, levelsOf } from './rules/case-levels.ts'
import { elementIds } from './rules/elements.ts'
import {
  type Case,
  type Fall,
  withoutGrader,
  withoutOriginGroup,
  withoutSource,
} from './rules/sensitivity.ts'

/**
 * What would fall if one source, origin or grader were discredited: every element and finding as
 * it stands and as it would stand (domain.md G4), and the decisions that rest on it. Hypothetical:
 * nothing is changed.
 */
export const getFall = defineRead({
  name: 'finding.fall',
  input: getFallInput,
  output: getFallOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, { situationId, by, id }) {
    const given = await readCase(read.tx, situationId, read.asOf)
    const { evidence } = given
    const choice = (await choicesBy(read, { situationId, by, evidence })).find(
      (one) => one.id === id,
    )
    if (!choice) return null
    const without = { source: withoutSource, origin: withoutOriginGroup, grader: withoutGrader }[by]
    const take = <C extends Case>(from: C): C => without(from, id)
    const after = take(given)
    const nameOf = await namesOf(read.tx, situationId)

    return {
      name: choice.name,
      evidence: evidence
        .filter((piece, at) => piece.grades.length !== after.evidence[at]?.grades.length)
        .map((piece) => ({ evidenceId: piece.id, number: piece.number, title: piece.title })),
      cases: sideBySide(given, after).map((fall) => shown(fall, nameOf)),
      decisions: await restingDecisions(read, situationId, take, nameOf),
    }
  },
})

type NameOf = (actor: string) => string

const shown = ({ actor: id, ...fall }: Fall, nameOf: NameOf) => ({ ...fall, actorName: nameOf(id) })

function sideBySide(given: Case & CaseOptions, without: Case & CaseOptions): Fall[] {
  const after = levelsOf(without.evidence, without)
  return levelsOf(given.evidence, given).map((before) => {
    const { actor: of, crime } = before
    const then = after.find((one) => one.actor === of && one.crime === crime)
    return {
      actor: of,
      crime,
      finding: { before: before.finding, after: then?.finding ?? null },
      elements: elementIds.map((element) => ({
        element,
        before: before.levels[element],
        after: then?.levels[element] ?? 0,
      })),
    }
  })
}

async function namesOf(tx: Transaction, situationId: string): Promise<NameOf> {
  const names = await tx
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .where(and(eq(actor.situationId, situationId), isNull(actor.endedBy)))
  return (id) => names.find((name) => name.id === id)?.name ?? ''
}

/** A frozen measure as far as its gate goes; what is not so is left out. */
const frozenGate = z.object({
  title: z.string(),
  actor: z.uuid().nullable(),
  targets: z.array(z.object({ actor: z.uuid(), role: z.enum(actorRoles) })).optional(),
  gate: z.object({ track: z.enum(['finding', 'serious_risk']).nullable(), level: z.number() }),
})

async function restingDecisions(
  { tx, asOf }: Read,
  situationId: string,
  take: Take,
  nameOf: NameOf,
) {
  const decisions = await tx
    .select({
      decisionId: decision.id,
      number: decision.number,
      title: decision.title,
      snapshot: decision.snapshot,
    })
    .from(decision)
    .where(and(eq(decision.situationId, situationId), madeBy(decision, asOf)))
    .orderBy(desc(decision.number))
  const resting = []
  for (const { snapshot, ...named } of decisions) {
    const frozen = await weighedSnapshot(tx, situationId, snapshot)
    if (frozen === undefined) throw new Error(`the snapshot ${snapshot} is missing`)
    const measures = frozen.measures.flatMap((measure) => frozenGate.safeParse(measure).data ?? [])
    const changed = decisionWithout({ ...frozen, policy: frozenConstants(frozen), measures }, take)
    if (changed === null) continue
    resting.push({ ...named, ...changed, falls: changed.falls.map((fall) => shown(fall, nameOf)) })
  }
  return resting
}

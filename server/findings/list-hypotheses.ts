import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { actor } from '#db/schema/actor.ts'
import { withoutAbove } from '#server/evidence/rules/above.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { consistenciesAbove } from './consistencies-above.ts'
import { listHypothesesOutput } from './list-hypotheses.schema.ts'
import { presentHypotheses } from './present-hypotheses.ts'
import { readCase, type SituationCase } from './read-case.ts'
import { levelsOf } from './rules/case-levels.ts'
import { compareHypotheses, type HypothesisRating } from './rules/compare-hypotheses.ts'
import { type CrimeWithElements, hasElements } from './rules/crimes.ts'
import { rivalsNeeded } from './rules/most-hypotheses.ts'
import { discreditedEvidence } from './rules/pieces.ts'
import { soundness } from './rules/soundness.ts'
import { whoMay } from './rules/who-may.ts'
import { visibleConsistencies } from './visible-consistencies.ts'

const mostSound = 3

/**
 * The explanations of what each actor did, held against the evidence on it (domain.md D5). What
 * graders said stays hidden from who has yet to rate the same evidence, and does not count for them. What they said of
 * evidence above the reader's ceiling counts, and is in no row.
 */
export const listHypotheses = defineRead({
  name: 'hypothesis.list',
  input: z.object({ situationId: z.uuid() }),
  output: listHypothesesOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, { situationId }) {
    const { tx, asOf } = read
    const given = await readCase(tx, situationId, asOf)
    const { evidence } = given
    const weightOf = weights(given)
    const hypotheses = await presentHypotheses(tx, situationId, undefined, asOf)
    const above = await consistenciesAbove(tx, situationId, asOf)
    const { visible, hidden } = await visibleConsistencies(read, situationId)
    const names = await tx
      .select({ actorId: actor.id, name: actor.name })
      .from(actor)
      .where(and(eq(actor.situationId, situationId), held(actor, asOf)))
    const cases = casesOf(given, hypotheses)

    return {
      rivalsNeeded,
      cases: cases.map(({ actorId, crime, intent }) => {
        const isOf = (one: { actorId: string; crime: string }) =>
          one.actorId === actorId && one.crime === crime
        const own = hypotheses.filter(isOf)
        const rated = visible.filter(isOf)
        const rows = evidence.filter(({ links }) =>
          links.some((link) => link.actor === actorId && link.crime === crime),
        )
        const compared = compareHypotheses({
          hypotheses: own.map(({ id }) => id),
          evidence: rows.map(({ id }) => ({ id, weight: weightOf(id) / mostSound })),
          ratings: [...rated, ...above.filter(isOf)].flatMap(({ graderId, evidenceId, ratings }) =>
            ratings.map(
              (rating): HypothesisRating => ({ ...rating, grader: graderId, evidence: evidenceId }),
            ),
          ),
        })
        return {
          actor: names.find((one) => one.actorId === actorId) ?? { actorId, name: '' },
          crime,
          intent,
          hypotheses: own.map(({ id, isIntent, statement }) => ({
            hypothesisId: id,
            isIntent,
            statement,
          })),
          evidence: withoutAbove(rows).flatMap(({ id, number, title }) => {
            const row = compared.evidence.find((one) => one.id === id)
            if (row === undefined) return []
            const { diagnosticity, decides, cells } = row
            const onIt = (one: { evidenceId: string }) => one.evidenceId === id
            return [
              {
                ...{ evidenceId: id, number, title, diagnosticity, decides, cells },
                soundness: weightOf(id),
                ratings: rated.filter(onIt).map(({ graderName, graderId, rationale, ratings }) => ({
                  ...{ graderName, rationale, values: ratings },
                  mine: graderId === read.actor.memberId,
                })),
                hidden: hidden.filter(isOf).filter(onIt).length,
              },
            ]
          }),
          together: compared.together,
          apart: compared.apart
            .flatMap(({ grader, ...ranking }) => {
              const name = rated.find(({ graderId }) => graderId === grader)?.graderName
              return name === undefined ? [] : [{ ...ranking, graderName: name }]
            })
            .toSorted((left, right) => left.graderName.localeCompare(right.graderName)),
        }
      }),
      may: {
        propose: asOf === undefined && permits(whoMay['hypothesis.propose'], read.actor),
        rate: asOf === undefined && permits(whoMay['hypothesis.rate'], read.actor),
      },
    }
  },
})

/** How sound each piece of evidence is; from a discredited source not at all. */
function weights({ evidence, policy }: SituationCase): (id: string) => 0 | 1 | 2 | 3 {
  const fallen = discreditedEvidence(evidence)
  const sound = new Map(
    evidence.map(({ id, grades }) => [
      id,
      soundness(
        grades.map((grade) => ({ ...grade, bearing: 'none' })),
        policy,
      ),
    ]),
  )
  return (id) => (fallen.has(id) ? 0 : (sound.get(id) ?? 0))
}

type About = { actorId: string; crime: CrimeWithElements }

/** Every actor and crime with evidence on intent, or with hypotheses already. */
function casesOf(given: SituationCase, hypotheses: readonly About[]) {
  const { evidence } = given
  const found = levelsOf(evidence, { policy: given.policy }).flatMap(
    ({ actor: actorId, crime, levels }) =>
      hasElements(crime) ? [{ actorId, crime, intent: levels.E1 }] : [],
  )
  const onIntent = found.filter(
    ({ actorId, crime }) =>
      hypotheses.some((one) => one.actorId === actorId && one.crime === crime) ||
      evidence.some(({ links }) =>
        links.some(
          (link) => link.actor === actorId && link.crime === crime && link.element === 'E1',
        ),
      ),
  )
  const alone = hypotheses.filter(
    (one, at) =>
      !onIntent.some(({ actorId, crime }) => actorId === one.actorId && crime === one.crime) &&
      hypotheses.findIndex(
        ({ actorId, crime }) => actorId === one.actorId && crime === one.crime,
      ) === at,
  )
  return [
    ...onIntent,
    ...alone.map(({ actorId, crime }) => ({ actorId, crime, intent: 0 as const })),
  ]
}

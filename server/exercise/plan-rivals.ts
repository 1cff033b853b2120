import { rateSource } from '#server/evidence/rate-source.ts'
import { presentHypotheses } from '#server/findings/present-hypotheses.ts'
import { proposeHypothesis } from '#server/findings/propose-hypothesis.ts'
import { rateConsistency } from '#server/findings/rate-consistency.ts'
import { rivalRatings, rivals, sourceRatings } from './rivals.ts'
import { known, type Stage, type Step } from './stage.ts'

const crime = 'crimes_against_humanity' as const

/** Sources judged, rivals to intent named, and evidence held against each of them by two people. */
export const planRivals = (): Step[] => [
  ...sourceRatings.map(
    ({ source, at, by, ...judged }): Step => ({
      at,
      run: async ({ cast, play }) => {
        await play(rateSource, { sourceId: known(cast.source, source), ...judged }, by, at)
      },
    }),
  ),
  { at: rivals.at, run: propose },
  ...rivalRatings.map(
    ({ evidence, at, by, values, rationale }): Step => ({
      at,
      run: async (stage) => {
        const { cast, play } = stage
        const evidenceId = known(cast.evidence, evidence)
        const ratings = (await inOrder(stage)).map((hypothesis, place) => ({
          hypothesis,
          consistency: values[place] ?? 3,
        }))
        await play(rateConsistency, { ...about(stage), evidenceId, ratings, rationale }, by, at)
      },
    }),
  ),
]

const about = ({ cast }: Stage) => ({
  situationId: cast.situationId,
  actorId: known(cast.actor, rivals.actor),
  crime,
})

const propose = async (stage: Stage): Promise<void> => {
  const { by, at } = rivals
  for (const statement of rivals.statements) {
    await stage.play(proposeHypothesis, { ...about(stage), statement }, by, at)
  }
}

/** The hypotheses in the order of the data, intent last. */
const inOrder = async (stage: Stage): Promise<string[]> => {
  const { situationId, ...asked } = about(stage)
  const present = await stage.worker.database.transaction((tx) =>
    presentHypotheses(tx, situationId, asked),
  )
  const named: readonly string[] = rivals.statements
  const placeOf = (statement: string) => {
    const place = named.indexOf(statement)
    return place === -1 ? named.length : place
  }
  return present
    .toSorted((left, right) => placeOf(left.statement) - placeOf(right.statement))
    .map(({ id }) => id)
}

import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { actor } from '#db/schema/actor.ts'
import { motion } from '#db/schema/motion.ts'
import { situation } from '#db/schema/situation.ts'
import { thing } from '#db/schema/thing.ts'
import { frozenMotionText, frozenText } from '#server/assessments/frozen-text.ts'
import { evidenceToFreeze } from '#server/evidence/list-frozen-evidence.ts'
import { failureOfMotion, frozenFailures } from '#server/failures/frozen-failure.ts'
import { findingsToFreeze } from '#server/findings/list-frozen-findings.ts'
import { readCase } from '#server/findings/read-case.ts'
import { frozenMeasure } from '#server/measures/frozen-measure.ts'
import { frozenAmendment } from '#server/motions/frozen-amendment.ts'
import { held } from '#server/platform/versions.ts'
import { seriousRisksInForce } from '#server/risks/serious-risks-in-force.ts'
import { selectSituations } from '#server/situations/situation-summary.ts'
import { type Snapshot, snapshotFormat } from './snapshot-format.ts'

/** What a snapshot is taken of, besides the situation itself. */
export type SnapshotOf = { motionId?: string | null; measureIds?: readonly string[] }

/**
 * Puts together what is known of a situation now, in the order and form of `focalpoint.snapshot/1`:
 * the same facts give the same bytes. A motion brings its own measure. Throws when the situation is
 * not there, because whoever acts in one has been let into it already.
 */
export async function buildSnapshot(
  tx: Transaction,
  situationId: string,
  { motionId = null, measureIds = [] }: SnapshotOf,
): Promise<Snapshot> {
  const [found] = await selectSituations(
    tx,
    undefined,
    and(eq(situation.id, situationId), held(situation)),
  )
  if (!found) throw new Error(`there is no situation ${situationId}`)
  const put = motionId === null ? null : await motionOf(tx, motionId)
  const measures = [...new Set([...(put?.measure ? [put.measure] : []), ...measureIds])].sort()
  const given = {
    ...(await readCase(tx, situationId)),
    evidence: await evidenceToFreeze(tx, situationId),
  }
  const { evidence, policy, abandonmentAdopted } = given
  const seriousRisks = await seriousRisksInForce(tx, situationId)
  const manifestFailures = await frozenFailures(tx, situationId)
  const frozen = await Promise.all(measures.map((id) => frozenMeasure(tx, id, undefined, policy)))

  return {
    format: snapshotFormat,
    situation: {
      id: found.situationId,
      name: found.name,
      countries: found.countries,
      region: found.region,
      population: found.population,
      crimes: found.crimes,
      pillars: found.pillars,
      stage: found.stage,
      marking: found.marking,
    },
    policy,
    actors: await actorsOf(tx, situationId),
    text: await frozenText(tx, situationId),
    evidence,
    abandonmentAdopted: [...abandonmentAdopted],
    findings: findingsToFreeze(given),
    ...(seriousRisks.length > 0 ? { seriousRisks } : {}),
    ...(manifestFailures.length > 0 ? { manifestFailures } : {}),
    measures: frozen.flatMap((measure) => (measure === null ? [] : [measure])),
    motion: put,
  }
}

async function motionOf(tx: Transaction, motionId: string): Promise<Snapshot['motion']> {
  const [row] = await tx
    .select({
      id: motion.id,
      number: thing.number,
      question: motion.question,
      measure: motion.measureId,
      amends: motion.amendsId,
    })
    .from(motion)
    .innerJoin(thing, eq(thing.id, motion.id))
    .where(and(eq(motion.id, motionId), held(motion)))

  if (!row) return null
  const { amends, ...put } = row
  const text = await frozenMotionText(tx, amends ?? motionId)
  const proposed = amends === null ? null : await frozenAmendment(tx, motionId)
  // Within the text, which whoever may not see is read the snapshot without.
  const whole = text && { ...text, ...(proposed ? { amendment: proposed } : {}) }

  const failure = await failureOfMotion(tx, motionId)
  const carried = { ...(whole ? { text: whole } : {}), ...(failure ? { failure } : {}) }

  return { ...put, number: put.number ?? 0, ...carried }
}

const actorsOf = (tx: Transaction, situationId: string): Promise<Snapshot['actors']> =>
  tx
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .where(and(eq(actor.situationId, situationId), held(actor)))
    .orderBy(asc(actor.id))

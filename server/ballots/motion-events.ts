import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { decision } from '#db/schema/decision.ts'
import { motionSecond } from '#db/schema/motion-second.ts'
import { motionStep } from '#db/schema/motion-step.ts'
import { silence } from '#db/schema/silence.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import { choicesOn } from '#server/choices/choices-on.ts'
import { madeBy } from '#server/platform/versions.ts'
import { outcomeOf } from './outcome.ts'
import { type MotionEvent, stepOfVerdict } from './rules/states.ts'

type Recorded = { motionId: string | null; index: string | null; event: MotionEvent }

const order = (by: PgColumn) => sql<string | null>`act_index(${by})`

/**
 * What happened to motions, by motion, in the order of the record: what their states follow from. What the act at
 * hand wrote comes last, having no place in the record yet. Whatever else may end a motion belongs here.
 */
export const motionEvents = async (
  tx: Transaction,
  motionIds: readonly string[],
  asOf?: number | undefined,
): Promise<(motionId: string) => MotionEvent[]> => {
  if (motionIds.length === 0) return () => []
  const ids = [...motionIds]
  const found = [
    ...(await stepsOf(tx, ids, asOf)),
    ...(await ballotsOf(tx, ids, asOf)),
    ...(await optionsOf(tx, ids, asOf)),
    ...(await silencesOf(tx, ids, asOf)),
    ...(await decisionsOf(tx, ids, asOf)),
  ]
  const place = ({ index }: Recorded) => (index === null ? Number.MAX_SAFE_INTEGER : Number(index))
  found.sort((one, other) => place(one) - place(other))

  const byMotion = Map.groupBy(found, ({ motionId }) => motionId)

  return (id) => (byMotion.get(id) ?? []).map(({ event }) => event)
}

const stepsOf = async (
  tx: Transaction,
  ids: string[],
  asOf: number | undefined,
): Promise<Recorded[]> => {
  const seconds = await tx
    .select({ motionId: motionSecond.motionId, index: order(motionSecond.madeBy) })
    .from(motionSecond)
    .where(and(inArray(motionSecond.motionId, ids), madeBy(motionSecond, asOf)))
  const steps = await tx
    .select({
      motionId: motionStep.motionId,
      index: order(motionStep.madeBy),
      step: motionStep.step,
      to: motionStep.leadsTo,
    })
    .from(motionStep)
    .where(and(inArray(motionStep.motionId, ids), madeBy(motionStep, asOf)))

  return [
    ...seconds.map((row) => ({ ...row, event: { step: 'seconded' as const } })),
    ...steps.map(({ step, to, ...row }) => ({ ...row, event: { step, to } })),
  ]
}

const ballotsOf = async (
  tx: Transaction,
  ids: string[],
  asOf: number | undefined,
): Promise<Recorded[]> => {
  const rows = await tx
    .select({
      motionId: ballot.motionId,
      index: order(ballot.madeBy),
      verdict: outcomeOf(ballotResult, asOf),
      closed: order(ballotResult.madeBy),
    })
    .from(ballot)
    .leftJoin(ballotResult, and(eq(ballotResult.ballotId, ballot.id), madeBy(ballotResult, asOf)))
    .where(and(inArray(ballot.motionId, ids), madeBy(ballot, asOf)))

  return rows.flatMap(({ motionId, index, verdict, closed }): Recorded[] => [
    { motionId, index, event: { step: 'ballot_opened' } },
    ...(verdict === null
      ? []
      : [{ motionId, index: closed, event: { step: stepOfVerdict(verdict) } }]),
  ])
}

/** Ballots among options. A lot takes up again what a tie had left undecided, and decides it. */
const optionsOf = async (
  tx: Transaction,
  ids: string[],
  asOf: number | undefined,
): Promise<Recorded[]> => {
  const rows = await choicesOn(tx, ids, asOf)

  return rows.flatMap(({ motionId, opened, verdict, closed, lotDrawn }): Recorded[] => {
    const happened = (index: string | null, step: MotionEvent['step']) => ({
      ...{ motionId, index, event: { step } },
    })
    return [
      happened(opened, 'ballot_opened'),
      ...(verdict === null ? [] : [happened(closed, stepOfVerdict(verdict))]),
      ...(lotDrawn === null
        ? []
        : [happened(lotDrawn, 'ballot_opened'), happened(lotDrawn, 'ballot_adopted')]),
    ]
  })
}

/** A silence procedure is to a motion what a ballot is: unbroken it adopts, otherwise it leaves the motion undecided. */
const silencesOf = async (
  tx: Transaction,
  ids: string[],
  asOf: number | undefined,
): Promise<Recorded[]> => {
  const rows = await tx
    .select({
      motionId: silence.motionId,
      index: order(silence.madeBy),
      outcome: silenceResult.outcome,
      ended: order(silenceResult.madeBy),
    })
    .from(silence)
    .leftJoin(
      silenceResult,
      and(eq(silenceResult.silenceId, silence.id), madeBy(silenceResult, asOf)),
    )
    .where(and(inArray(silence.motionId, ids), madeBy(silence, asOf)))

  return rows.flatMap(({ motionId, index, outcome, ended }): Recorded[] => {
    const step = outcome === 'adopted' ? 'ballot_adopted' : 'ballot_undecided'
    return [
      { motionId, index, event: { step: 'ballot_opened' } },
      ...(outcome === null ? [] : [{ motionId, index: ended, event: { step } } as const]),
    ]
  })
}

const decisionsOf = async (
  tx: Transaction,
  ids: string[],
  asOf: number | undefined,
): Promise<Recorded[]> => {
  const rows = await tx
    .select({ motionId: decision.motionId, index: order(decision.madeBy) })
    .from(decision)
    .where(
      and(
        ...[inArray(decision.motionId, ids), eq(decision.basis, 'chair'), madeBy(decision, asOf)],
        // What was left undone settled nothing.
        ne(decision.nature, 'no_action'),
      ),
    )

  return rows.map((row) => ({ ...row, event: { step: 'settled' } }))
}

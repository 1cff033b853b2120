import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { ballot } from '#db/schema/ballot.ts'
import { motionStep } from '#db/schema/motion-step.ts'
import { voteExplanation } from '#db/schema/vote-explanation.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { explaining } from './explaining.ts'
import { memberNames, ministryNames } from './names.ts'

const said = z.object({
  memberName: z.string(),
  text: z.string(),
  at: z.string(),
  /** Where it stands in the record, counted from 0. */
  index: z.int(),
})

const aroundRead = z.object({
  explanations: z.array(said.extend({ id: z.uuid(), ministryName: z.string() })),
  overrides: z.array(said.extend({ to: z.enum(['put', 'seconded', 'discussed']) })),
  /** Until when the reader may explain their vote; null where they may not. */
  mayExplainUntil: z.string().nullable(),
})
export type AroundRead = z.output<typeof aroundRead>

/** What was said around a ballot: by members why they voted so, by the convenor why its motion skipped a state. */
export const getAroundBallot = defineRead({
  name: 'ballot.around',
  input: z.object({ ballotId: z.uuid() }),
  output: aroundRead,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform({ tx, actor, asOf }, { ballotId }) {
    const explained = await tx
      .select({ row: voteExplanation, index: sql<string>`act_index(${voteExplanation.madeBy})` })
      .from(voteExplanation)
      .where(and(eq(voteExplanation.ballotId, ballotId), madeBy(voteExplanation, asOf)))
      .orderBy(sql`act_index(${voteExplanation.madeBy})`)
    // Only what came before the ballot moved its motion there.
    const overridden = await tx
      .select({ row: motionStep, index: sql<string>`act_index(${motionStep.madeBy})` })
      .from(motionStep)
      .innerJoin(ballot, eq(ballot.motionId, motionStep.motionId))
      .where(
        and(
          eq(ballot.id, ballotId),
          eq(motionStep.step, 'overridden'),
          sql`act_index(${motionStep.madeBy}) < act_index(${ballot.madeBy})`,
          madeBy(motionStep, asOf),
        ),
      )
      .orderBy(sql`act_index(${motionStep.madeBy})`)
    const member = await memberNames(
      tx,
      [...explained, ...overridden].map(({ row }) => row.memberId ?? '').filter(Boolean),
    )
    const ministry = await ministryNames(tx)
    const [clock] = await tx.execute<{ now: string }>(
      sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
    )
    const { memberId } = actor
    const mine =
      memberId !== null && asOf === undefined && actor.situation.includes('representative')
        ? await explaining(tx, ballotId, { memberId, at: new Date(clock?.now ?? 0) })
        : undefined

    return {
      explanations: explained.map(({ row, index }) => ({
        ...{ id: row.id, memberName: member(row.memberId), ministryName: ministry(row.ministryId) },
        ...{ text: row.text, at: row.at.toISOString(), index: Number(index) },
      })),
      overrides: overridden.map(({ row, index }) => ({
        ...{ memberName: member(row.memberId ?? ''), to: row.leadsTo ?? 'put', text: row.words },
        ...{ at: row.at.toISOString(), index: Number(index) },
      })),
      mayExplainUntil: mine?.permit.ok ? mine.permit.until.toISOString() : null,
    }
  },
})

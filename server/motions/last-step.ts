import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { motionStep } from '#db/schema/motion-step.ts'

/** The last time that a step was taken with a motion; undefined where it never was. */
export const lastStep = async (
  tx: Transaction,
  motionId: string,
  step: (typeof motionStep.$inferSelect)['step'],
) => {
  const [last] = await tx
    .select()
    .from(motionStep)
    .where(and(eq(motionStep.motionId, motionId), eq(motionStep.step, step)))
    .orderBy(desc(sql`act_index(${motionStep.madeBy})`))
    .limit(1)

  return last
}

/** The same of several motions, in one statement, by motion. */
export const lastSteps = async (
  tx: Transaction,
  motionIds: readonly string[],
  step: (typeof motionStep.$inferSelect)['step'],
) => {
  const steps =
    motionIds.length === 0
      ? []
      : await tx
          .select()
          .from(motionStep)
          .where(and(inArray(motionStep.motionId, [...motionIds]), eq(motionStep.step, step)))
          .orderBy(asc(sql`act_index(${motionStep.madeBy})`))

  // A later one takes the place of an earlier.
  return new Map(steps.map((one) => [one.motionId, one]))
}

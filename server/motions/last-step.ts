import { and, desc, eq, sql } from 'drizzle-orm'
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

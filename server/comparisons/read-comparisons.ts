import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { comparison } from '#db/schema/comparison.ts'
import { measure } from '#db/schema/measure.ts'
import { motion } from '#db/schema/motion.ts'
import { thing } from '#db/schema/thing.ts'
import { memberNames } from '#server/ballots/names.ts'
import { held } from '#server/platform/versions.ts'
import type { comparisonRead } from './comparison-read.schema.ts'

/** Comparisons picked by a condition, the latest first, now or at an entry of the record. */
export const readComparisons = async (
  tx: Transaction,
  where: SQL,
  asOf?: number | undefined,
): Promise<z.output<typeof comparisonRead>[]> => {
  const rows = await tx
    .select()
    .from(comparison)
    .where(and(where, held(comparison, asOf)))
    .orderBy(desc(comparison.writtenAt), desc(comparison.id))
    .limit(100)
  const measureIds = rows.flatMap((row) => row.measureIds)
  const measures =
    measureIds.length === 0
      ? []
      : await tx
          .select({ measureId: measure.id, number: thing.number, title: measure.title })
          .from(measure)
          .innerJoin(thing, eq(thing.id, measure.id))
          .where(and(inArray(measure.id, measureIds), held(measure, asOf)))
  const motionIds = rows.flatMap(({ agreedIn }) => agreedIn ?? [])
  const motions =
    motionIds.length === 0
      ? []
      : await tx
          .select({ motionId: motion.id, number: thing.number, question: motion.question })
          .from(motion)
          .innerJoin(thing, eq(thing.id, motion.id))
          .where(and(inArray(motion.id, motionIds), held(motion, asOf)))
  const name = await memberNames(
    tx,
    rows.map(({ writtenBy }) => writtenBy),
  )

  return rows.map(({ id, writtenBy, agreedIn, madeBy: _, endedBy: __, ...row }) => {
    const agreed = motions.find(({ motionId }) => motionId === agreedIn)
    return {
      ...row,
      comparisonId: id,
      measures: row.measureIds.flatMap((measureId) => {
        const found = measures.find((one) => one.measureId === measureId)
        return found ? [{ ...found, number: found.number ?? 0 }] : []
      }),
      agreedIn: agreed ? { ...agreed, number: agreed.number ?? 0 } : null,
      writtenBy: name(writtenBy),
    }
  })
}

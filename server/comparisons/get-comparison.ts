import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { comparison } from '#db/schema/comparison.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { comparisonRead } from './comparison-read.schema.ts'
import { readComparisons } from './read-comparisons.ts'

/** One comparison, whole. */
export const getComparison = defineRead({
  name: 'comparison.get',
  input: z.object({ comparisonId: z.uuid() }),
  output: comparisonRead,
  about: (tx, { comparisonId }) => situationOf(tx, 'comparison', comparisonId),
  async perform({ tx, asOf }, { comparisonId }) {
    const [found] = await readComparisons(tx, eq(comparison.id, comparisonId), asOf)

    return found ?? null
  },
})

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { comparison } from '#db/schema/comparison.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { comparisonRead } from './comparison-read.schema.ts'
import { readComparisons } from './read-comparisons.ts'

/** The comparisons of a situation's options, the latest first. */
export const listComparisons = defineRead({
  name: 'comparison.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(comparisonRead),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: ({ tx, asOf }, { situationId }) =>
    readComparisons(tx, eq(comparison.situationId, situationId), asOf),
})

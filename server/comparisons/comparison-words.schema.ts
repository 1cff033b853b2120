import { z } from 'zod'
import { bestMark, mostWeight } from './rules/weigh-options.ts'

const short = z.string().trim().min(1).max(200)
const id = z.string().regex(/^[a-z0-9-]{1,36}$/)

/** What a comparison says: its options, doing nothing among them, its criteria with their weights, and every mark. */
export const comparisonWords = z.object({
  title: short,
  inaction: z.string().trim().min(1).max(4000),
  measureIds: z.array(z.uuid()).min(1).max(6),
  criteria: z
    .array(z.object({ id, name: short, weight: z.int().min(0).max(mostWeight) }))
    .min(1)
    .max(10),
  marks: z
    .array(
      z.object({
        option: id,
        criterion: id,
        mark: z.int().min(0).max(bestMark),
        reason: z.string().trim().max(1000),
      }),
    )
    .max(70),
  /** The adopted motion by which the body agreed criteria and weights; null while they are only proposed. */
  agreedIn: z.uuid().nullable(),
})
export type ComparisonWords = z.output<typeof comparisonWords>

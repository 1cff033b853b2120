import { z } from 'zod'

const option = z.string().min(1).max(20)

/** What a ballot says; whether it fits the ballot is for `checkMarks`. */
export const marks = z.discriminatedUnion('form', [
  z.object({ form: z.literal('choice'), choice: z.enum(['yes', 'no', 'abstain']) }),
  z.object({ form: z.literal('approved'), options: z.array(option).max(40) }),
  z.object({
    form: z.literal('scores'),
    scores: z.array(z.object({ option, score: z.int().min(-100).max(100) })).max(40),
  }),
  z.object({ form: z.literal('ranking'), ranks: z.array(z.array(option).min(1).max(40)).max(40) }),
])

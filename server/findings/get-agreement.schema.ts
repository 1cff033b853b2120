import { z } from 'zod'
import { dimensions } from '#server/evidence/rules/grade.ts'

const answer = z.object({ words: z.string(), by: z.string(), at: z.date() }).nullable()

export const getAgreementOutput = z.object({
  dimensions: z.array(
    z.object({
      dimension: z.enum(dimensions),
      alpha: z.number().nullable(),
      reading: z.enum(['firm', 'tentative', 'contested']).nullable(),
      compared: z.number().int(),
      graders: z.number().int(),
    }),
  ),
  contested: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('evidence'),
        evidence: z.uuid(),
        number: z.number().int(),
        title: z.string(),
        dimensions: z.array(z.enum(dimensions)),
        awaitsThird: z.boolean(),
        answer,
      }),
      z.object({
        kind: z.literal('dimension'),
        dimension: z.enum(dimensions),
        alpha: z.number(),
        answer,
      }),
    ]),
  ),
  /** Pieces of evidence left out because their grades are hidden from the reader. */
  hidden: z.number().int(),
  may: z.object({ answer: z.boolean() }),
})

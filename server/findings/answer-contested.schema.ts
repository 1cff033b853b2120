import { z } from 'zod'
import { dimensions } from '#server/evidence/rules/grade.ts'

export const answerContestedInput = z.object({
  situationId: z.uuid(),
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('evidence'), evidence: z.uuid() }),
    z.object({ kind: z.literal('dimension'), dimension: z.enum(dimensions) }),
  ]),
  words: z.string().trim().min(1).max(4000),
})
export const answerContestedOutput = z.object({ answerId: z.uuid() })

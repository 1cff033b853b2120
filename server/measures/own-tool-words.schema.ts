import { z } from 'zod'
import { dimensions } from '../situations/rules/dimensions.ts'
import { stages } from '../situations/rules/stages.ts'
import { coercions } from './rules/tool.ts'

const line = z.string().trim().min(1).max(200)
const text = z.string().trim().min(1).max(2000)
const question = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,36}$/),
  text: z.string().trim().min(1).max(500),
})

/** What is said of a body's own tool, as fully as of those of the brief. It says nothing of any situation. */
export const ownToolWords = z.object({
  stage: z.enum(stages),
  dimension: z.enum(dimensions),
  name: line,
  description: text,
  pillars: z
    .array(z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .min(1)
    .max(3),
  coercion: z.enum(coercions),
  legalBasis: text,
  capacity: text,
  conditions: z.array(question).min(1).max(20),
  risks: z.array(question).min(1).max(20),
  cases: z.array(z.object({ name: line, worked: z.boolean(), lesson: text })).max(10),
})
export type OwnToolWords = z.output<typeof ownToolWords>

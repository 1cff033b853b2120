import { z } from 'zod'
import { elementIds } from '#server/findings/rules/elements.ts'
import { crimes } from '#server/situations/rules/crimes.ts'
import { markings } from '#server/situations/rules/markings.ts'
import { directions, gradings } from './rules/grade.ts'
import { sourceKinds } from './rules/kinds.ts'

export const listEvidenceInput = z.object({
  situationId: z.uuid(),
  /** Words of what it says, or how they begin, or its number. */
  text: z.string().trim().max(200).optional(),
  element: z.enum(elementIds).optional(),
  crime: z.enum(crimes).optional(),
  actorId: z.uuid().optional(),
  direction: z.enum(directions).optional(),
  sourceId: z.uuid().optional(),
  grading: z.enum(gradings).optional(),
  /** The number after which to go on: the list runs from the newest number down. */
  before: z.number().int().positive().optional(),
  limit: z.number().int().min(1).max(100).default(50),
})

export const listedEvidence = z.object({
  evidenceId: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  marking: z.enum(markings),
  source: z.object({ name: z.string(), kind: z.enum(sourceKinds) }),
  eventFrom: z.string().nullable(),
  eventTo: z.string().nullable(),
  reportedOn: z.string().nullable(),
  links: z.array(
    z.object({
      actorName: z.string(),
      crime: z.enum(crimes),
      element: z.enum(elementIds),
      direction: z.enum(directions),
    }),
  ),
  grades: z.number().int(),
  mine: z.boolean(),
  /** "B2", once two have graded and it does not wait for the reader. */
  code: z.string().nullable(),
  /** Whether graders lie apart; false while it waits for the reader's grade. */
  contested: z.boolean(),
  /** Whether it waits for the reader's grade. */
  waits: z.boolean(),
  files: z.number().int(),
})

export const listEvidenceOutput = z.object({
  evidence: z.array(listedEvidence),
  /** Where to go on, or null at the end. */
  next: z.number().int().nullable(),
})

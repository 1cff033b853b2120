import { z } from 'zod'
import { elementIds } from '#server/findings/rules/elements.ts'
import { crimes } from '#server/situations/rules/crimes.ts'
import { directions } from './rules/grade.ts'

/** What a piece of evidence is said to show: of whom, which crime, which element, for or against. */
export const linkFields = z.object({
  actorId: z.uuid(),
  crime: z.enum(crimes),
  element: z.enum(elementIds),
  direction: z.enum(directions),
})

export const linkEvidenceInput = linkFields.extend({ evidenceId: z.uuid() })
export const linkEvidenceOutput = z.object({ linkId: z.uuid() })

export const unlinkEvidenceInput = z.object({
  linkId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})
export const unlinkEvidenceOutput = z.object({ linkId: z.uuid() })

import { z } from 'zod'
import { level } from '#server/findings/level.schema.ts'
import { elementIds } from '#server/findings/rules/elements.ts'

const strength = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
const count = z.int().min(0).max(99)
const elements = z.array(z.enum(elementIds)).max(elementIds.length)

const route = z.object({
  atLeast: z.object({
    b1: count.exactOptional(),
    b2: count.exactOptional(),
    b3: count.exactOptional(),
  }),
  contraryBelow: count.exactOptional(),
})

/** Constants as somebody proposes them: their version is given when they are adopted. */
export const proposedConstants = z.object({
  graders: count,
  provisionalCap: strength,
  contestedRange: count,
  pendingContraryFrom: count,
  confirmsFrom: count,
  rows: z.array(z.object({ level, any: z.array(route).max(6) })).max(6),
  providerAbove: level,
  abandonment: z.object({ from: level, cap: level }),
  required: z.object({ crimes_against_humanity: elements, genocide: elements }),
  gates: z.record(z.string().max(40), z.object({ level, orSeriousRisk: z.boolean() })),
})

/** Only what is to change of them. */
export const changedConstants = z.object({
  graders: proposedConstants.shape.graders.exactOptional(),
  provisionalCap: proposedConstants.shape.provisionalCap.exactOptional(),
  contestedRange: proposedConstants.shape.contestedRange.exactOptional(),
  pendingContraryFrom: proposedConstants.shape.pendingContraryFrom.exactOptional(),
  confirmsFrom: proposedConstants.shape.confirmsFrom.exactOptional(),
  rows: proposedConstants.shape.rows.exactOptional(),
  providerAbove: proposedConstants.shape.providerAbove.exactOptional(),
  abandonment: proposedConstants.shape.abandonment.exactOptional(),
  required: proposedConstants.shape.required.exactOptional(),
  gates: proposedConstants.shape.gates.exactOptional(),
})

/** Constants as they are read: with the version that findings name, and not to be changed. */
export const constantsShape = proposedConstants.extend({
  version: z.string(),
  rows: z.array(z.object({ level, any: z.array(route).readonly() })).readonly(),
  required: z.object({
    crimes_against_humanity: elements.readonly(),
    genocide: elements.readonly(),
  }),
})

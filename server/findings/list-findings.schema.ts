import { z } from 'zod'
import { crimes } from '#server/situations/rules/crimes.ts'
import { level } from './level.schema.ts'
import { elementIds } from './rules/elements.ts'

const strength = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])

/** Of evidence above the reader's ceiling the id is null, and there is neither number nor title. */
const evidence = z.object({
  evidenceId: z.uuid().nullable(),
  number: z.number().int(),
  title: z.string(),
})

/** An independent line: all evidence of one origin, strongest first. */
const line = z.object({
  originGroup: z.string(),
  strength,
  evidence: z.array(evidence.extend({ strength })),
})

const standing = z.object({
  element: z.enum(elementIds),
  level,
  low: level,
  high: level,
  byOrigin: level,
  byProvider: level.nullable(),
  sentence: z.object({
    key: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  surviving: z.array(line),
  /** Contrary lines, strongest first, each with the line in support that it cancels. */
  answers: z.array(z.object({ contrary: line, cancels: line.nullable() })),
  losses: z.array(z.object({ line, level })),
  fragility: z.number().int().nullable(),
  next: z.object({ strength, level }).nullable(),
  weightless: z.array(evidence),
  discredited: z.array(evidence),
  ungraded: z.array(evidence),
  provisional: z.array(evidence),
  contested: z.array(evidence),
  awaitingThird: z.array(evidence),
  pendingContrary: z.array(evidence),
  newestDay: z.string().nullable(),
})

export const listFindingsInput = z.object({ situationId: z.uuid() })

export const listFindingsOutput = z.object({
  /** The version of the policy constants that all of it is computed under. */
  policyVersion: z.string(),
  /** Whether the scope test was answered; the product shows no finding before it. */
  scopeTested: z.boolean(),
  /** Crimes feared in the situation that have no element set, and so no finding. */
  crimesWithoutElements: z.array(z.enum(crimes)),
  findings: z.array(
    z.object({
      actor: z.object({ actorId: z.uuid(), name: z.string() }),
      crime: z.enum(crimes),
      finding: level.nullable(),
      low: level.nullable(),
      high: level.nullable(),
      /** The elements that the finding asks for, by the policy in force. */
      required: z.array(z.enum(elementIds)),
      weakest: z.array(z.enum(elementIds)),
      contested: z.boolean(),
      standings: z.array(standing),
    }),
  ),
})

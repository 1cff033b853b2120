import { z } from 'zod'
import { motionStates } from '#server/ballots/rules/motion-graph.ts'
import { level } from '#server/findings/level.schema.ts'
import { ruleNames } from '../ballots/rules/rule-names.ts'
import { dimensions } from '../situations/rules/dimensions.ts'
import { stages } from '../situations/rules/stages.ts'
import { measureWords } from './measure-words.schema.ts'
import { coercions } from './rules/tool.ts'

/** How a measure stands against its gate, and what is missing. */
export const gateRead = z.object({
  status: z.enum(['met', 'undetermined', 'contested', 'below', 'barred']),
  track: z.enum(['finding', 'serious_risk']).nullable(),
  missing: z.array(
    z.enum([
      'finding',
      'serious_risk',
      'contested_finding',
      'contested_unanswered',
      'legal_basis',
      'peaceful_means',
      'manifest_failure',
      'duties',
    ]),
  ),
  mayProceed: z.boolean(),
  gate: z.object({
    coercion: z.enum(coercions),
    level,
    orSeriousRisk: z.boolean(),
  }),
  finding: z.object({ low: level, high: level }).nullable(),
  policyVersion: z.string(),
  seriousRisks: z.array(z.object({ id: z.uuid(), determinedOn: z.string() })),
  manifestFailures: z.array(z.object({ id: z.uuid(), determinedOn: z.string() })),
})

const named = z.object({ id: z.uuid(), name: z.string() })

/** A measure with the names it refers to and the motions put on it. */
export const measureRead = measureWords.extend({
  measureId: z.uuid(),
  situationId: z.uuid(),
  number: z.int(),
  /** Of a body's own tool, what it is; null of a tool of the brief. */
  own: z
    .object({ name: z.string(), stage: z.enum(stages), dimension: z.enum(dimensions) })
    .nullable(),
  leadMinistry: z.string(),
  supportingMinistries: z.array(named),
  actorName: z.string().nullable(),
  /** The names of the actors it is aimed at, by their ids; of the ministry that reviews a use of force. */
  targetNames: z.record(z.uuid(), z.string()),
  reviewMinistry: z.string().nullable(),
  /** Who worded the version in force, and by that signed its reason for acting below the gate. */
  reasonSignedBy: z.string().nullable(),
  withdrawnBecause: z.string().nullable(),
  motions: z.array(
    z.object({
      motionId: z.uuid(),
      number: z.int(),
      question: z.string(),
      state: z.enum(motionStates),
      usualRule: z.enum(ruleNames),
      meetingId: z.uuid().nullable(),
      ballotId: z.uuid().nullable(),
    }),
  ),
})

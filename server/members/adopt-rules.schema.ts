import { z } from 'zod'
import { ruleNames } from '../ballots/rules/rule-names.ts'
import { standardRulesOfProcedure } from './rules/rules-of-procedure.ts'

const fraction = z
  .object({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .refine(({ numerator, denominator }) => numerator <= denominator)

const majority = z.object({
  base: z.enum(['yes_no', 'yes_no_abstain', 'valid', 'cast', 'present', 'entitled']),
  threshold: z.object({
    numerator: z.int().min(0),
    denominator: z.int().min(1),
    strict: z.boolean(),
  }),
})

const ruleName = z.enum(ruleNames)
const hours = z.int().min(0).max(720)
const distinct = (ids: readonly string[]) => new Set(ids).size === ids.length

const concurringGroup = z.object({
  name: z.string().trim().min(1).max(120),
  ministryIds: z.array(z.uuid()).min(1).max(60).refine(distinct).readonly(),
  needs: z.enum(['each', 'majority']),
})

const weight = z.object({
  ministryId: z.uuid(),
  // a thousand votes in one hand, counted in millionths, is still an exact whole number when a thousand are added up
  millionths: z.int().min(1).max(1_000_000_000),
})

const {
  majorities,
  motionRules,
  secondsNeeded,
  urgent,
  silence,
  proxies,
  recusedCountForQuorum,
  remotePresenceCounts,
  castingVote,
  adReferendum,
  doubleMajority,
  correctionDays,
  minutesApproval,
  mailTells,
} = standardRulesOfProcedure

export const rulesOfProcedureShape = z.object({
  quorum: fraction,
  majorities: z.object({
    majority,
    two_thirds: majority,
    unanimity: majority,
    consensus: majority.default({ ...majorities.consensus }),
    consent: majority,
  }),
  noticeHours: hours,
  reviewMonths: z.int().min(1).max(24),
  // What an installation's answers leave out is as in the standard rules.
  motionRules: z
    .object({ substantive: ruleName, amendment: ruleName, procedural: ruleName })
    .default({ ...motionRules }),
  secondsNeeded: z.int().min(0).max(10).default(secondsNeeded),
  urgent: z
    .object({
      noticeHours: hours,
      mayConvene: z
        .array(z.enum(['convenor', 'representative']))
        .min(1)
        .refine(distinct)
        .readonly(),
      acknowledgeMinutes: z.int().min(5).max(1_440),
    })
    .default({ ...urgent }),
  silence: z.object({ hours: hours.min(1), urgentHours: hours.min(1) }).default({ ...silence }),
  proxies: z
    .object({ perHolder: z.int().min(0).max(10), countForQuorum: z.boolean() })
    .default({ ...proxies }),
  recusedCountForQuorum: z.boolean().default(recusedCountForQuorum),
  remotePresenceCounts: z.boolean().default(remotePresenceCounts),
  castingVote: z.enum(['none', 'chair']).default(castingVote),
  adReferendum: z
    .object({ hours, unconfirmed: z.enum(['lapses', 'stands']) })
    .default({ ...adReferendum }),
  weights: z
    .array(weight)
    .max(200)
    .refine((weights) => distinct(weights.map(({ ministryId }) => ministryId)))
    .readonly()
    .default([]),
  concurrence: z.array(concurringGroup).max(20).readonly().default([]),
  doubleMajority: z.boolean().default(doubleMajority),
  correctionDays: z.int().min(1).max(90).default(correctionDays),
  minutesApproval: z.enum(['meeting', 'silence']).default(minutesApproval),
  mailTells: z.enum(['reference', 'title']).default(mailTells),
})
export const foundRulesInput = z.object({ bodyId: z.uuid(), rules: rulesOfProcedureShape })
export const adoptRulesInput = z.object({
  bodyId: z.uuid(),
  /** The decision by which the body adopted them. */
  decisionId: z.uuid(),
  rules: rulesOfProcedureShape,
  /** The version in whose place they are put: who adopts has read that one. */
  instead: z.int(),
  reasons: z.string().trim().min(1).max(4000),
})
export const adoptRulesOutput = z.object({ version: z.int() })

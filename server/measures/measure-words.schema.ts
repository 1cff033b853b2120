import { z } from 'zod'
import { actorRoles } from '../situations/rules/actor-roles.ts'

const line = z.string().trim().min(1).max(200)
const text = z.string().trim().max(4000)
const needed = text.min(1)

export const conditionAnswer = z.object({
  id: z.string().max(60),
  met: z.enum(['met', 'unmet', 'unknown']),
  answer: text,
})
export const riskAnswer = z.object({ id: z.string().max(60), answer: text })
export const legalBasis = z.object({
  kind: z.enum(['security_council', 'consent', 'self_defence']),
  text: needed,
})
export const manifestFailure = z.object({
  determinedOn: z.iso.date(),
  text: needed,
  authoritiesReply: needed,
})

export const unequalTreatment = z.object({ unequal: z.boolean(), cost: text })
export const forceDuties = z.object({
  limits: needed,
  reportOn: z.array(z.iso.date()).min(1).max(24),
  reviewMinistryId: z.uuid(),
})

/** A target as it was when the measure was worded: roles end, and the measure says what it rested on. */
export const target = z.object({
  actorId: z.uuid(),
  roleId: z.uuid(),
  role: z.enum(actorRoles),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
})

const toolIds = [
  ...(['CP1', 'CP2', 'CP3', 'CV1', 'CV2', 'CV3', 'CS1', 'CS2', 'CS3', 'CS4', 'CS5'] as const),
  ...(['IP1', 'IP2', 'IP3', 'IP4', 'IV1', 'IV2', 'IV3', 'IV4', 'IV5', 'IV6'] as const),
  ...(['IS1', 'IS2', 'IS3', 'IS4', 'IS5', 'IS6', 'IS7'] as const),
] as const

/** A body's own tool, by the id of its thing. */
const ownTool = z.templateLiteral(['own-', z.uuid()])

/** What is asked of whoever words a measure: the same when it is proposed and revised. */
export const askedWords = z.object({
  tool: z.union([z.enum(toolIds), ownTool]),
  variant: z.enum(['always', 'with_consent', 'without_consent', 'not_arming', 'arming']),
  title: line,
  aim: needed,
  pillars: z
    .array(z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .min(1)
    .max(3),
  leadMinistryId: z.uuid(),
  supportingMinistryIds: z.array(z.uuid()).max(30),
  actorId: z.uuid().nullable(),
  targetRoleIds: z.array(z.uuid()).max(20).default([]),
  conditions: z.array(conditionAnswer).max(20),
  risks: z.array(riskAnswer).max(20),
  legalBasis: legalBasis.nullable(),
  peacefulMeans: needed.nullable(),
  reasonBelowGate: needed.nullable(),
  endsWhen: needed.nullable(),
  resources: needed.nullable().default(null),
  mandate: needed.nullable().default(null),
  shownBy: needed.nullable().default(null),
  unequal: unequalTreatment.nullable().default(null),
  duties: forceDuties.nullable().default(null),
})

/**
 * What a measure says, read and frozen. Measures of before the risk track could claim a serious risk in words of
 * their own, and of before determinations were voted a manifest failure: those stay readable, and no gate reads them.
 */
export const measureWords = askedWords.omit({ targetRoleIds: true }).extend({
  // What a body's own tool asked, in its words of then.
  conditions: z.array(conditionAnswer.extend({ text: z.string().optional() })),
  risks: z.array(riskAnswer.extend({ text: z.string().optional() })),
  targets: z.array(target),
  seriousRisk: needed.nullable(),
  manifestFailure: manifestFailure.nullable(),
})
export type AskedWords = z.output<typeof askedWords>
export type MeasureWords = z.output<typeof measureWords>

import { z } from 'zod'
import { limits, takings } from './rules/decision-words.ts'

const line = z.string().trim().min(1).max(limits.line)
const text = z.string().trim().max(limits.text)
const needed = text.min(1)

/** Something to be done: by a ministry, or by one member of it, by a day. */
export const actionWords = z.object({
  what: z.string().trim().min(1).max(2000),
  ownerMinistryId: z.uuid(),
  ownerMemberId: z.uuid().nullable(),
  dueOn: z.iso.date(),
})

export const logDecisionInput = z.object({
  situationId: z.uuid(),
  /** The ballot, the ballot among options or the silence procedure that adopted it, or why the chair records it without one, and the motion that it settles. */
  basis: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ballot'), ballotId: z.uuid() }),
    z.object({ kind: z.literal('choice'), ballotId: z.uuid() }),
    z.object({ kind: z.literal('silence'), silenceId: z.uuid() }),
    z.object({
      kind: z.literal('chair'),
      reasons: needed,
      measureId: z.uuid().nullable(),
      motionId: z.uuid().nullable().default(null),
      /** Where it was taken before it is logged: when, how, by whom, who confirms that, and why it is logged late. */
      late: z
        .object({
          takenAt: z.iso.datetime(),
          how: z.enum(takings),
          takenBy: line,
          confirmerId: z.uuid(),
          because: z.string().trim().min(1).max(2000),
        })
        .nullable()
        .default(null),
    }),
  ]),
  /** Whether it binds, recommends something to an authority who is to reply, or leaves undone what was considered. */
  nature: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('binding') }),
      z.object({ kind: z.literal('recommendation'), authority: line, replyBy: z.iso.date() }),
      z.object({
        kind: z.literal('no_action'),
        /** What would bring the body together again over it. */
        reconveneWhen: z.string().trim().min(1).max(2000),
      }),
    ])
    .default({ kind: 'binding' }),
  title: line,
  /** Left out where the motion has a text: that is what was decided, word for word. */
  text,
  rationale: needed,
  pillars: z
    .array(z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .min(1)
    .max(3),
  alternatives: z
    .array(z.object({ option: line, reason: z.string().trim().min(1).max(2000) }))
    .max(limits.alternatives),
  conditions: text,
  legalBasis: text,
  leadMinistryId: z.uuid(),
  supportingMinistryIds: z.array(z.uuid()).max(30),
  actions: z.array(actionWords).max(limits.actions),
  reviewOn: z.iso.date(),
  /** The day from which it does not hold any more, where it has one. */
  expiresOn: z.iso.date().nullable().default(null),
  exitStrategy: text.default(''),
  /** Tripwires that bring the body together over it again. */
  tripwireIds: z.array(z.uuid()).max(limits.triggers).default([]),
})
export const logDecisionOutput = z.object({
  decisionId: z.uuid(),
  number: z.int(),
  snapshot: z.string(),
})

import { z } from 'zod'
import { natures, outcomes } from '#server/decisions/rules/decision-words.ts'
import { markings } from '#server/situations/rules/markings.ts'

const pillar = z.union([z.literal(1), z.literal(2), z.literal(3)])
const days = z.number().nullable()
const count = z.int().min(0)

/** Whole days of UTC, both of them in it, and the marking above which nothing is told. */
export const reportInput = z
  .object({
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
    highest: z.enum(markings),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'] })

export const reportOutput = z.object({
  ...{ firstDay: z.string(), lastDay: z.string(), highest: z.enum(markings) },
  /** The entry of the record at which it was made: what came later is not in it. */
  index: z.int(),
  meetings: z.array(
    z.object({
      meetingId: z.uuid(),
      reference: z.string(),
      title: z.string(),
      situationName: z.string(),
      startsAt: z.date(),
      isUrgent: z.boolean(),
      entitled: count,
      present: count,
    }),
  ),
  cancelled: count,
  attendance: z.array(
    z.object({
      ministryId: z.uuid(),
      name: z.string(),
      ...{ meetings: count, principal: count, deputy: count, absent: count },
    }),
  ),
  figures: z.object({
    all: count,
    pillars: z.object({ 1: count, 2: count, 3: count }),
    basis: z.object({ ballot: count, choice: count, silence: count, chair: count }),
    nature: z.object({ binding: count, recommendation: count, no_action: count }),
    ...{ contested: count, dissents: count, reservations: count, against: count },
  }),
  decisions: z.array(
    z.object({
      decisionId: z.uuid(),
      number: z.int(),
      /** Null where the text that it adopted is marked higher than the report. */
      title: z.string().nullable(),
      situationName: z.string(),
      decidedAt: z.date(),
      pillars: z.array(pillar),
      nature: z.enum(natures),
      basis: z.enum(['ballot', 'choice', 'silence', 'chair']),
      leadMinistry: z.string(),
      against: z.array(z.string()),
      dissents: z.array(
        z.object({ kind: z.enum(['dissent', 'reservation', 'explanation']), ministry: z.string() }),
      ),
      /** Its entry in the record. */
      index: z.int(),
    }),
  ),
  reviews: z.array(
    z.object({
      decisionId: z.uuid(),
      number: z.int(),
      title: z.string().nullable(),
      at: z.date(),
      outcome: z.enum(outcomes),
      /** Dissents that the review found right, of how many it judged. */
      ...{ right: count, judged: count },
    }),
  ),
  /** From the first indicator to the first answer, in days, of situations that the body dealt with in the period. */
  responses: z.array(
    z.object({
      situationId: z.uuid(),
      name: z.string(),
      indicatedAt: z.date(),
      ...{ convening: days, decision: days, action: days },
    }),
  ),
  median: z.object({ convening: days, decision: days, action: days }),
})

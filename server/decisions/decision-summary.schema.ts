import { z } from 'zod'
import { markings } from '#server/situations/rules/markings.ts'
import { decisionStates } from './rules/course.ts'
import { natures } from './rules/decision-words.ts'

export const pillar = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** What lists show of a decision. */
export const decisionSummary = z.object({
  decisionId: z.uuid(),
  situationId: z.uuid(),
  situationName: z.string(),
  marking: z.enum(markings),
  number: z.int(),
  title: z.string(),
  pillars: z.array(pillar),
  basis: z.enum(['ballot', 'choice', 'silence', 'chair']),
  leadMinistryId: z.uuid(),
  decidedAt: z.date(),
  nature: z.enum(natures),
  /** To whom it recommends something. */
  authority: z.string().nullable(),
  state: z.enum(decisionStates),
  stateSince: z.string(),
  /** Null once no further review is due. */
  reviewOn: z.string().nullable(),
  /** The day from which it does not hold any more. */
  expiresOn: z.string().nullable(),
  dissents: z.int(),
  openActions: z.int(),
  /** Whether word that its basis changed waits for an answer. */
  basisChanged: z.boolean(),
})

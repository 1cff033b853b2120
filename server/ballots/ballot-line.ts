import { z } from 'zod'
import type { BallotHeader } from './ballots-where.ts'
import { ruleNames } from './rules/rule-names.ts'

/** What lists show of a ballot. */
export const ballotLine = z.object({
  ballotId: z.uuid(),
  number: z.int(),
  situationId: z.uuid(),
  situationName: z.string(),
  motionId: z.uuid(),
  meetingId: z.uuid().nullable(),
  measureId: z.uuid().nullable(),
  question: z.string(),
  rule: z.enum(ruleNames),
  mode: z.enum(['meeting', 'correspondence']),
  openedAt: z.string(),
  closesAt: z.string().nullable(),
  timeZone: z.string(),
  verdict: z.enum(['adopted', 'rejected', 'no_decision', 'inquorate']).nullable(),
})

export const lineOf = (header: BallotHeader): z.input<typeof ballotLine> => ({
  ballotId: header.row.id,
  number: header.number ?? 0,
  situationId: header.row.situationId,
  situationName: header.situationName,
  motionId: header.row.motionId,
  meetingId: header.row.meetingId,
  measureId: header.measureId,
  question: header.row.question,
  rule: header.row.rule.name,
  mode: header.row.mode,
  openedAt: header.row.openedAt.toISOString(),
  closesAt: header.row.closesAt?.toISOString() ?? null,
  timeZone: header.row.timeZone,
  verdict: header.verdict,
})

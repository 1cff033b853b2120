import type { z } from 'zod'
import type { rateRiskInput } from '#server/risks/rate-risk.schema.ts'

type Rating = z.input<typeof rateRiskInput>

/** A rating of preparatory action, changed as a test needs it. */
export const rating = (situationId: string, change: Partial<Rating> = {}): Rating => ({
  situationId,
  subject: 'RF7',
  level: 'clear_signs',
  reason: 'Young men are drilled at night in two districts.',
  evidenceIds: [],
  asOf: '2026-01-20',
  ...change,
})

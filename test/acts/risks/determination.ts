import type { z } from 'zod'
import type { determineSeriousRiskInput } from '#server/risks/determine-serious-risk.schema.ts'

type Determination = z.input<typeof determineSeriousRiskInput>

/** A determination of serious risk, changed as a test needs it. */
export const determination = (
  situationId: string,
  change: Partial<Determination> = {},
): Determination => ({
  situationId,
  determinedOn: '2026-01-25',
  crimes: ['crimes_against_humanity', 'genocide'],
  population: 'Families of the river provinces',
  reasons: 'Lists are read out, and drilled groups stand where they live.',
  factors: [],
  evidenceIds: [],
  ...change,
})

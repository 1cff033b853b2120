import type { z } from 'zod'
import type { getEvidenceOutput } from '#server/evidence/get-evidence.schema.ts'

/** A piece of evidence as its page has it. */
export type ShownEvidence = z.output<typeof getEvidenceOutput>

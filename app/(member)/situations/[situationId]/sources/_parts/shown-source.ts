import type { z } from 'zod'
import type { getSourceOutput } from '#server/evidence/get-source.schema.ts'

/** A source as its page has it. */
export type ShownSource = z.output<typeof getSourceOutput>

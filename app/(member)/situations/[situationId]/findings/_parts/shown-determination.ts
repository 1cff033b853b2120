import type { z } from 'zod'
import type { listDeterminationsOutput } from '#server/findings/determination.schema.ts'

/** What members determined about one subject, the latest first, and whether the reader may. */
export type Determined = z.output<typeof listDeterminationsOutput>
export type ShownDetermination = Determined['determinations'][number]

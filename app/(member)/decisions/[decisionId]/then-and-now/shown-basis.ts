import type { z } from 'zod'
import type { thenAndNowOutput } from '#server/decisions/then-and-now.schema.ts'

/** What a decision rested on, then and now, as its page is given it. */
export type ShownThenAndNow = z.output<typeof thenAndNowOutput>

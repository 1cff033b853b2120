import type { z } from 'zod'
import type { listOrigins } from '#server/evidence/list-origins.ts'

/** Origins and repeats as the page has them. */
export type ShownOrigins = z.output<typeof listOrigins.output>
export type ShownTree = ShownOrigins['trees'][number]

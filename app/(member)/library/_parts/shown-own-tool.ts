import type { z } from 'zod'
import type { ownToolRead } from '#server/measures/list-tools.ts'

/** A tool that a body added, as pages show it. */
export type ShownOwnTool = z.output<typeof ownToolRead>

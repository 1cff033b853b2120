import { z } from 'zod'
import { fallsBy } from '#server/findings/get-fall.schema.ts'

const by = z.enum(fallsBy).catch('source')

export type FallsBy = z.output<typeof by>

/** What an address asks to be taken out; a source unless it says otherwise. */
export const readFallsBy = (asked: string | string[] | undefined): FallsBy =>
  by.parse(Array.isArray(asked) ? asked[0] : asked)

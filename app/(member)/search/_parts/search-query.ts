import { z } from 'zod'
import { findInput, searchPlace } from '#server/search/find.schema.ts'

/** The most letters that a search has. */
export const mostLetters = 200

const { kind, situationId } = findInput.shape
const first = z.union([z.string(), z.array(z.string()).transform(([one]) => one ?? '')])
const query = z.object({
  text: first.optional(),
  kind: kind.catch(undefined),
  situationId: situationId.catch(undefined),
  firstDay: first.optional(),
  lastDay: first.optional(),
  after: z
    .string()
    .transform((written) => written.split(' '))
    .pipe(z.tuple([z.enum(['title', 'text']), z.string(), z.string()]))
    .transform(([where, day, thingId]) => ({ titled: where === 'title', day, thingId }))
    .pipe(searchPlace)
    .optional()
    .catch(undefined),
})

export type SearchQuery = z.output<typeof query>
export type SearchFault = 'tooLong' | 'badDay' | 'daysReversed'

/** What an address of the search asks for; a kind, situation or place that makes no sense is left out. */
export const readSearchQuery = (
  given: Readonly<Record<string, string | string[] | undefined>>,
): SearchQuery => {
  const filled = Object.entries(given).filter(([, value]) => value !== '')
  const read = query.parse(Object.fromEntries(filled))
  // PostgreSQL holds no NUL in a text, and nobody means one.
  return {
    ...read,
    ...(read.text === undefined ? {} : { text: read.text.replaceAll('\0', ' ').trim() }),
  }
}

/** Why a query cannot be asked, or undefined. */
export const faultOf = ({ text, firstDay, lastDay }: SearchQuery): SearchFault | undefined => {
  if ((text ?? '').length > mostLetters) return 'tooLong'
  const isDay = (day: string | undefined) =>
    day === undefined || z.iso.date().safeParse(day).success
  if (!isDay(firstDay) || !isDay(lastDay)) return 'badDay'

  return firstDay && lastDay && lastDay < firstDay ? 'daysReversed' : undefined
}

/** The address of a search, at a place of its list or at its beginning. */
export const searchAddress = (
  { text, kind, situationId, firstDay, lastDay }: SearchQuery,
  place?: z.output<typeof searchPlace>,
): string => {
  const after = place && `${place.titled ? 'title' : 'text'} ${place.day} ${place.thingId}`
  const asked = Object.entries({ text, kind, situationId, firstDay, lastDay, after }).flatMap(
    ([name, value]) => (value ? [[name, value]] : []),
  )

  return `/search?${new URLSearchParams(asked)}`
}

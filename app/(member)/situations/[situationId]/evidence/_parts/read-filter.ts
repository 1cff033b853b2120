import { z } from 'zod'
import { listEvidenceInput } from '#server/evidence/list-evidence.schema.ts'

/** What an address may carry: text, of which the first counts where one is repeated. */
export type Asked = Readonly<Record<string, string | string[] | undefined>>

const { text, element, crime, actorId, direction, sourceId, grading } = listEvidenceInput.shape

const filter = z.object({
  text: text.catch(undefined),
  element: element.catch(undefined),
  crime: crime.catch(undefined),
  actorId: actorId.catch(undefined),
  direction: direction.catch(undefined),
  sourceId: sourceId.catch(undefined),
  grading: grading.catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
})

export type EvidenceFilter = z.output<typeof filter>

/** The filter that an address asks for; what it does not understand it leaves out. */
export const readFilter = (asked: Asked): EvidenceFilter =>
  filter.parse(
    Object.fromEntries(
      Object.entries(asked).map(([name, value]) => [
        name,
        (Array.isArray(value) ? value[0] : value) || undefined,
      ]),
    ),
  )

/** The address of the list under a filter, with one thing changed. */
export const filterAddress = (
  base: string,
  given: EvidenceFilter,
  change: Partial<EvidenceFilter> = {},
): string => {
  const asked = Object.entries({ ...given, ...change }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  const query = new URLSearchParams(asked).toString()

  return query === '' ? base : `${base}?${query}`
}

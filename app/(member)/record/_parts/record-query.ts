import { z } from 'zod'

const one = z.string().optional().catch(undefined)
const id = z.uuid().optional().catch(undefined)
const index = z.coerce.number().int().min(0).optional().catch(undefined)

/** What the record's address asks for; whatever makes no sense is left out. */
const recordQuery = z.object({
  act: one,
  actor: id,
  situation: id,
  thing: id,
  before: index,
  entry: index,
})
export type RecordQuery = z.output<typeof recordQuery>

/** Reads the query of the record's address. */
export const readRecordQuery = (given: Record<string, string | string[] | undefined>) => {
  const filled = Object.entries(given).filter(([, value]) => value !== '')
  return recordQuery.parse(Object.fromEntries(filled))
}

/** The record's address for a query. */
export const recordAddress = (query: Partial<RecordQuery>): string => {
  const filled = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const search = new URLSearchParams(filled).toString()

  return search === '' ? '/record' : `/record?${search}`
}

import { z } from 'zod'

const one = z.string().optional().catch(undefined)
const id = z.uuid().optional().catch(undefined)
/** A day, as a form sends it. */
const day = z.iso.date().optional().catch(undefined)
const index = z.coerce.number().int().min(0).optional().catch(undefined)

/** What the record's address asks for; whatever makes no sense is left out. */
const recordQuery = z.object({
  act: one,
  actor: id,
  situation: id,
  thing: id,
  from: day,
  until: day,
  before: index,
  entry: index,
})
export type RecordQuery = z.output<typeof recordQuery>

/** Reads the query of the record's address. */
export const readRecordQuery = (given: Record<string, string | string[] | undefined>) => {
  const filled = Object.entries(given).filter(([, value]) => value !== '')
  return recordQuery.parse(Object.fromEntries(filled))
}

/** What of a query the record is asked for: acts from the first day up to and with the last, in UTC. */
export const askedBy = ({
  act,
  actor,
  situation,
  thing,
  before,
  ...days
}: Partial<RecordQuery>) => ({
  ...(act === undefined ? {} : { act }),
  ...(actor === undefined ? {} : { actorId: actor }),
  ...(situation === undefined ? {} : { situationId: situation }),
  ...(thing === undefined ? {} : { thingId: thing }),
  ...(before === undefined ? {} : { before }),
  ...timesOf(days),
})

const dayLength = 24 * 60 * 60 * 1000

/** The moments between which the days named are, in UTC. */
export const timesOf = ({
  from,
  until,
}: {
  readonly from?: string | undefined
  readonly until?: string | undefined
}) => ({
  ...(from === undefined ? {} : { happenedFrom: new Date(`${from}T00:00:00Z`) }),
  ...(until === undefined
    ? {}
    : { happenedUntil: new Date(Date.parse(`${until}T00:00:00Z`) + dayLength) }),
})

/** The record's address for a query. */
export const recordAddress = (query: Partial<RecordQuery>): string => addressOf('/record', query)

/** An address with what of a query is said. */
export const addressOf = (path: string, query: Readonly<Record<string, unknown>>): string => {
  const filled = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const search = new URLSearchParams(filled).toString()

  return search === '' ? path : `${path}?${search}`
}

import { z } from 'zod'
import { readings } from '#server/record/rules/readings.ts'
import { timesOf } from './record-query.ts'

const id = z.uuid().optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)

const readingsQuery = z.object({
  reading: z.enum(readings).optional().catch(undefined),
  actor: id,
  situation: id,
  thing: id,
  from: day,
  until: day,
  before: id,
})
export type ReadingsQuery = z.output<typeof readingsQuery>

/** Reads what the address of the readings asks for; whatever makes no sense is left out. */
export const readReadingsQuery = (given: Record<string, string | string[] | undefined>) => {
  const filled = Object.entries(given).filter(([, value]) => value !== '')
  return readingsQuery.parse(Object.fromEntries(filled))
}

/** What of it the log is asked for. */
export const readingsAskedBy = ({
  reading,
  actor,
  situation,
  thing,
  before,
  ...days
}: ReadingsQuery) => ({
  ...(reading === undefined ? {} : { reading }),
  ...(actor === undefined ? {} : { memberId: actor }),
  ...(situation === undefined ? {} : { situationId: situation }),
  ...(thing === undefined ? {} : { thingId: thing }),
  ...(before === undefined ? {} : { before }),
  ...timesOf(days),
})

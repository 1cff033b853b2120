import { z } from 'zod'
import { decisionStates } from '#server/decisions/rules/course.ts'
import { natures } from '#server/decisions/rules/decision-words.ts'

const day = z.iso.date().optional().catch(undefined)

const query = z.object({
  text: z.string().trim().max(200).optional().catch(undefined),
  pillar: z.enum(['1', '2', '3']).optional().catch(undefined),
  state: z.enum(decisionStates).optional().catch(undefined),
  nature: z.enum(natures).optional().catch(undefined),
  lead: z.uuid().optional().catch(undefined),
  situation: z.uuid().optional().catch(undefined),
  from: day,
  until: day,
  decidedAt: z.iso.datetime().optional().catch(undefined),
  decisionId: z.uuid().optional().catch(undefined),
})
export type LogQuery = z.output<typeof query>

/** What the address of a page of the log asks for; what it does not understand it leaves out. */
export const readLogQuery = (params: Record<string, string | string[] | undefined>): LogQuery =>
  query.parse(params)

const pillars = { '1': 1, '2': 2, '3': 3 } as const

/** What the server is asked of it. */
export const filterOf = ({
  text,
  pillar,
  state,
  nature,
  lead,
  situation,
  from,
  until,
}: LogQuery) => ({
  ...(text ? { text } : {}),
  ...(pillar ? { pillar: pillars[pillar] } : {}),
  ...(state ? { state } : {}),
  ...(nature ? { nature } : {}),
  ...(lead ? { leadMinistryId: lead } : {}),
  ...(situation ? { situationId: situation } : {}),
  ...(from ? { firstDay: from } : {}),
  ...(until ? { lastDay: until } : {}),
})

/** The filter as part of an address, without the place in the list. */
export const addressOf = (base: string, asked: LogQuery, more: Record<string, string> = {}) => {
  const { decidedAt: _at, decisionId: _id, ...filter } = asked
  const given = Object.entries({ ...filter, ...more }).filter(([, value]) => value)
  const search = new URLSearchParams(given as [string, string][])

  return search.size > 0 ? `${base}?${search}` : base
}

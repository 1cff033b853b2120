import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { installationNow } from './installation-day.ts'
import { medianTimes, responseTimes } from './rules/response.ts'

type Row = {
  situation_id: string
  name: string
  indicated_at: string
  convening: string | null
  decision: string | null
  action: string | null
}

const instant = (name: string) =>
  sql.raw(`to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
const median = z.number().nullable()

/**
 * From warning to response, for every situation that one may see (issue 6): from the first indicator (its day, or the
 * first warning received, whichever is earlier) to the first meeting that was held, the first decision and the first
 * action done; the latest situations first, 200 at most, and the median of each. How long one has been awaited follows
 * from `now` (rules/response.ts).
 */
export const getResponseTimes = defineRead({
  name: 'decision.response_times',
  input: z.object({}),
  output: z.object({
    now: z.date(),
    situations: z.array(
      z.object({
        situationId: z.uuid(),
        name: z.string(),
        indicatedAt: z.date(),
        first: z.object({
          convening: z.date().nullable(),
          decision: z.date().nullable(),
          action: z.date().nullable(),
        }),
      }),
    ),
    median: z.object({ convening: median, decision: median, action: median }),
  }),
  about: installationWide,
  async perform({ tx, asOf }) {
    const until = asOf ?? Number.MAX_SAFE_INTEGER
    const now = await installationNow(tx)
    const rows = await tx.execute<Row>(sql`
      select s.id as situation_id, s.name,
        ${instant('f.indicated_at')} as indicated_at, ${instant('m.at')} as convening,
        ${instant('d.at')} as decision, ${instant('a.at')} as action
      from situation s
      cross join lateral (select least(s.first_indicator_on::timestamp at time zone 'UTC',
        (select min(w.received_at) from warning w where w.situation_id = s.id and w.ended_by is null
          and act_index(w.made_by) <= ${until})) as indicated_at) f
      cross join lateral (select min(m.starts_at) as at from meeting m where m.situation_id = s.id
        and m.ended_by is null and m.cancelled_because is null and m.drafted_by is null
        and m.starts_at <= ${now.toISOString()}::timestamptz
        and act_index(m.made_by) <= ${until}) m
      cross join lateral (select min(d.decided_at) as at from decision d where d.situation_id = s.id
        and act_index(d.made_by) <= ${until}) d
      cross join lateral (select min(a.completed_at) as at from decision_action a where a.situation_id = s.id
        and a.ended_by is null and a.decision_id is not null and act_index(a.made_by) <= ${until}) a
      where s.ended_by is null and act_index(s.made_by) <= ${until}
      order by f.indicated_at desc, s.id limit 200`)
    const at = (text: string | null) => (text === null ? null : new Date(text))
    const situations = rows.map((row) => ({
      ...{ situationId: row.situation_id, name: row.name },
      indicatedAt: new Date(row.indicated_at),
      first: {
        ...{ convening: at(row.convening), decision: at(row.decision), action: at(row.action) },
      },
    }))
    const times = situations.map((one) => responseTimes(one.indicatedAt, one.first, now))

    return { now, situations, median: medianTimes(times) }
  },
})

import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'

/** The rows of the timeline, from report to response. */
export const lanes = ['warning', 'evidence', 'meeting', 'ballot', 'decision'] as const

const mark = z.object({
  lane: z.enum(lanes),
  thingId: z.uuid(),
  number: z.int().nullable(),
  title: z.string(),
  at: z.date(),
})

type Row = { lane: string; thing_id: string; number: number | null; title: string; at: string }

/**
 * What happened in a situation, in time: warnings at their receipt, evidence on the day of what it reports
 * (or was reported, or added), meetings, ballots and decisions. At most 500 of each, the earliest first.
 */
export const getTimeline = defineRead({
  name: 'situation.timeline',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(mark),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const until = asOf ?? Number.MAX_SAFE_INTEGER
    const then = asOf ?? null
    const rows = await tx.execute<Row>(sql`
      with made as (
        select t.id, t.kind, t.number, coalesce(e.effective_at, e.at) as at
          from thing t join record_entry e on e.act_id = t.made_by
         where t.situation_id = ${situationId}::uuid and e.index <= ${until}
      )
      (select 'warning' as lane, w.id as thing_id, null::integer as number, w.source as title, w.received_at as at
         from warning w
        where w.situation_id = ${situationId}::uuid and held_at(w.made_by, w.ended_by, ${then}::bigint)
        order by at limit 500)
      union all
      (select 'evidence', v.id, made.number, v.title, coalesce(v.event_from, v.reported_on, made.at)
         from evidence v join made on made.id = v.id
        where held_at(v.made_by, v.ended_by, ${then}::bigint) order by 5 limit 500)
      union all
      (select 'meeting', m.id, made.number, m.title, m.starts_at
         from meeting m join made on made.id = m.id
        where held_at(m.made_by, m.ended_by, ${then}::bigint) and m.cancelled_because is null order by 5 limit 500)
      union all
      (select 'ballot', b.id, made.number, b.question, b.opened_at
         from ballot b join made on made.id = b.id order by 5 limit 500)
      union all
      (select 'decision', d.id, d.number, d.title, d.decided_at
         from decision d where d.situation_id = ${situationId}::uuid and act_index(d.made_by) <= ${until}
        order by 5 limit 500)
      order by at`)

    return rows.map((row) => ({
      lane: z.enum(lanes).parse(row.lane),
      thingId: row.thing_id,
      number: row.number,
      title: row.title,
      at: new Date(row.at),
    }))
  },
})

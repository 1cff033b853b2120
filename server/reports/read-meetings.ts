import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import type { Came, Seniority } from './rules/attendance-figures.ts'

/** The period of a report as instants, its end exclusive, and the situations that it is about. */
export type Period = { from: Date; until: Date; situationIds: readonly string[] }

type MeetingRow = {
  id: string
  reference: string
  title: string
  situation_name: string
  starts_at: string
  urgent: boolean
  cancelled: boolean
}

const list = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/** The meetings that began in a period, cancelled ones among them, in order. */
export const meetingsIn = async (tx: Transaction, { from, until, situationIds }: Period) => {
  const rows = await tx.execute<MeetingRow>(sql`
    select m.id, m.reference, m.title, s.name as situation_name,
      to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as starts_at,
      m.urgent_since is not null as urgent, m.cancelled_because is not null as cancelled
    from meeting m join situation s on s.id = m.situation_id and s.ended_by is null
    where m.ended_by is null and m.drafted_by is null and m.situation_id = any (${list(situationIds)})
      and m.starts_at >= ${from.toISOString()}::timestamptz and m.starts_at < ${until.toISOString()}::timestamptz
    order by m.starts_at, m.id limit 1000`)

  return rows.map((row) => ({
    ...{ meetingId: row.id, reference: row.reference, title: row.title },
    ...{ situationName: row.situation_name, startsAt: new Date(row.starts_at) },
    ...{ isUrgent: row.urgent, isCancelled: row.cancelled },
  }))
}

/**
 * How each ministry came to meetings: of those that had a seat in the body when the meeting ended, whoever held one and
 * arrived. A principal who came at all counts, also beside a deputy.
 */
export const cameTo = async (tx: Transaction, meetingIds: readonly string[]): Promise<Came[]> => {
  if (meetingIds.length === 0) return []
  const rows = await tx.execute<{ meeting_id: string; ministry_id: string; rank: number }>(sql`
    select m.id as meeting_id, s.ministry_id,
      max(case when a.id is null then 0 when s.capacity = 'principal' then 2 else 1 end)::integer as rank
    from meeting m
    cross join lateral (select record_index_at(m.ends_at) as index) ended
    join seat s on s.body_id = m.body_id and held_at(s.made_by, s.ended_by, ended.index)
    join ministry named on named.id = s.ministry_id and named.ended_by is null
    left join attendance a on a.meeting_id = m.id and a.member_id = s.member_id and a.movement = 'arrived'
    where m.ended_by is null and m.id = any (${list(meetingIds)})
    group by m.id, m.starts_at, s.ministry_id, named.name
    order by named.name, m.starts_at`)
  const seniority = (rank: number): Seniority =>
    rank === 2 ? 'principal' : rank === 1 ? 'deputy' : 'absent'

  return rows.map(({ meeting_id: meetingId, ministry_id: ministryId, rank }) => ({
    ...{ meetingId, ministryId, seniority: seniority(rank) },
  }))
}

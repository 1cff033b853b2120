import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import type { WhichText } from './which-text.ts'

/** A member who wrote in a section without a long pause. `until` has the log's microseconds. */
export type WritingSpan = {
  documentId: string
  memberId: string
  from: string
  until: string
  updates: number
}

/** A pause of this many minutes ends a span of writing. */
const longestPause = 10
/** How far back into each section's log one answer looks. */
const mostUpdates = 5_000

/**
 * Who typed in which section of a text, in which spans of time, the latest first. What acts
 * wrote is not among it: the record has those.
 * @param before only what was typed until this instant (RFC 3339)
 * @returns `since`: the instant before which not everything was looked at; null where all was
 */
export async function writingSpans(
  tx: Transaction,
  { situationId, textId }: WhichText,
  { before, most }: { before: string | undefined; most: number },
): Promise<{ spans: WritingSpan[]; since: string | null }> {
  const ofText =
    textId === undefined
      ? sql`d.assessment_id is not null`
      : sql`d.id = ${textId} and d.assessment_id is null`
  const until = before === undefined ? sql`true` : sql`u.at <= ${before}::timestamptz`
  const rows = await tx.execute<{
    document: string
    member: string
    from: string
    until: string
    updates: string
    since: string | null
  }>(sql`
    with typed as (
      select d.id as document, u.member_id as member, u.at,
        u.at - lag(u.at) over hand > make_interval(mins => ${longestPause}) as after_pause
      from document d cross join lateral (
        select u.member_id, u.at, u.sequence from document_update u
        where u.document_id = d.id and u.connection_id is not null and u.member_id is not null and ${until}
        order by u.sequence desc limit ${mostUpdates}) u
      where d.situation_id = ${situationId} and ${ofText}
      window hand as (partition by d.id, u.member_id order by u.sequence)
    ), parted as (
      select *, count(*) filter (where after_pause) over (partition by document, member order by at) as span
      from typed
    ), capped as (
      select min(at) as first from typed group by document having count(*) = ${mostUpdates}
    )
    select document, member, ${inWords(sql`min(at)`)} as "from", ${inWords(sql`max(at)`)} as until,
      count(*) as updates, (select ${inWords(sql`max(first)`)} from capped) as since
    from parted group by document, member, span order by max(at) desc limit ${most}`)
  const since = rows[0]?.since ?? null
  const spans = rows.map(({ document, member, updates, from, until: end }) => ({
    documentId: document,
    memberId: member,
    from,
    until: end,
    updates: Number(updates),
  }))
  return { spans, since }
}

const inWords = (instant: ReturnType<typeof sql>) =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

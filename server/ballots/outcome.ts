import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Verdict } from './rules/tally.ts'

const upTo = (madeBy: SQL, asOf: number | undefined): SQL =>
  asOf === undefined ? sql`` : sql` and act_index(${madeBy}) <= ${asOf}`

/**
 * What a ballot came to, beside its row of `ballot_result`: the verdict counted or, once a tie was broken,
 * what the casting vote made of it. Null while there is no result.
 */
export const outcomeOf = (
  result: { ballotId: SQLWrapper; verdict: SQLWrapper },
  asOf?: number | undefined,
): SQL<Verdict | null> => sql<Verdict | null>`coalesce(
  (select case c.choice when 'yes' then 'adopted' else 'rejected' end
     from casting_vote c where c.ballot_id = ${result.ballotId}${upTo(sql`c.made_by`, asOf)}),
  ${result.verdict})`

/** The deadline that a ballot was extended to, RFC 3339 in UTC; null where it was not. */
export const extendedTo = (
  ballotId: SQLWrapper,
  asOf?: number | undefined,
): SQL<string | null> => sql<string | null>`(
  select to_char(max(x.closes_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from ballot_extension x where x.ballot_id = ${ballotId}${upTo(sql`x.made_by`, asOf)})`

/** Whether a ballot, of whatever kind, takes no more votes, its result being there or waiting for confirmations. */
export const isClosed = (ballotId: SQLWrapper): SQL<boolean> => sql<boolean>`(
  exists (select from ballot_result r where r.ballot_id = ${ballotId})
  or exists (select from choice_result c where c.ballot_id = ${ballotId})
  or exists (select from provisional_result p where p.ballot_id = ${ballotId}))`

/** The deadline of a ballot that holds, an instant. */
export const deadlineNow = (row: { id: SQLWrapper; closesAt: SQLWrapper }): SQL =>
  sql`coalesce((select max(x.closes_at) from ballot_extension x where x.ballot_id = ${row.id}), ${row.closesAt})`

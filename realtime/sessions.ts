import type { Query } from '#db/client.ts'

/**
 * Which of these sessions are open. Looking does not count as use: a page that is merely open must not
 * keep its session from running out.
 */
export async function openSessions(
  sql: Query,
  sessionIds: readonly string[],
): Promise<Set<string>> {
  const rows = await sql<{ id: string }>`
    select s.id from session s join member m on m.id = s.member_id and m.ended_by is null
    where s.id = any (${`{${sessionIds.join(',')}}`}::text::uuid[]) and s.revoked_at is null
      and not m.disabled and s.expires_at > clock_timestamp()
      and s.seen_at > clock_timestamp() - interval '60 minutes'`
  return new Set(rows.map(({ id }) => id))
}

/** Keeps sessions from running idle whose members are writing: typing makes no request of its own. */
export async function touchSessions(sql: Query, sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length === 0) return
  await sql`update session set seen_at = clock_timestamp()
    where id = any (${`{${sessionIds.join(',')}}`}::text::uuid[]) and revoked_at is null`
}

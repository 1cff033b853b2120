import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { decode } from 'next-auth/jwt'
import type { Connection } from '#db/client.ts'
import { member } from '#db/schema/member.ts'
import { session } from '#db/schema/session.ts'
import type { Caller } from './actor.ts'
import { env } from './env.ts'

/** The envelope's cookie. `__Host-` binds it to this host, the whole of it, over a secure context. */
export const sessionCookie = '__Host-focalpoint-session'

/** Minutes without use after which a session is over. */
export const idleMinutes = 60
const absoluteHours = 12
/** How stale `seen_at` may be before a request refreshes it: a write a minute, not one a request. */
const refreshSeconds = 60

export type Session = {
  readonly id: string
  readonly memberId: string
  readonly caller: Caller & { kind: 'member' }
}

const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()

/**
 * Opens a session for a member who has just proved who they are.
 * @returns the random token that the envelope carries; only its hash is stored
 */
export const openSession = async (
  { database }: Pick<Connection, 'database' | 'within'>,
  memberId: string,
): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await database.insert(session).values({
    id: randomUUID(),
    tokenHash: hashToken(token),
    memberId,
    createdAt: sql`clock_timestamp()`,
    seenAt: sql`clock_timestamp()`,
    expiresAt: sql`clock_timestamp() + make_interval(hours => ${absoluteHours})`,
  })

  return token
}

/**
 * The open session of a token, or null: unknown, revoked, idle for an hour, older than 12 h, member disabled.
 * @param isUse whether the session is being used, and so does not run idle; false only looks at it
 */
export const sessionOfToken = async (
  { database }: Pick<Connection, 'database' | 'within'>,
  token: string,
  isUse: boolean,
): Promise<Session | null> => {
  const [row] = await database
    .select({
      id: session.id,
      memberId: session.memberId,
      stale: sql<boolean>`${session.seenAt} < clock_timestamp() - make_interval(secs => ${refreshSeconds})`,
    })
    .from(session)
    .innerJoin(member, and(eq(member.id, session.memberId), isNull(member.endedBy)))
    .where(
      and(
        eq(session.tokenHash, hashToken(token)),
        isNull(session.revokedAt),
        eq(member.disabled, false),
        gt(session.expiresAt, sql`clock_timestamp()`),
        gt(session.seenAt, sql`clock_timestamp() - make_interval(mins => ${idleMinutes})`),
      ),
    )
  if (!row) return null
  if (isUse && row.stale) {
    await database
      .update(session)
      .set({ seenAt: sql`clock_timestamp()` })
      .where(eq(session.id, row.id))
  }

  return {
    id: row.id,
    memberId: row.memberId,
    caller: { kind: 'member', memberId: row.memberId },
  }
}

/** Ends a session; its sockets are closed within a second by the announcement that the database makes. */
export const revokeSession = async (
  { database }: Pick<Connection, 'database' | 'within'>,
  sessionId: string,
): Promise<void> => {
  await database
    .update(session)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(session.id, sessionId), isNull(session.revokedAt)))
}

/** The token inside next-auth's envelope, or null for a cookie that it did not make. */
export const tokenInEnvelope = async (cookie: string): Promise<string | null> => {
  try {
    const claims = await decode({ token: cookie, secret: env.sessionSecret })

    return typeof claims?.sid === 'string' ? claims.sid : null
  } catch {
    // Anything that does not decrypt is nobody's session; a stranger's cookie is no fault worth a log line.
    return null
  }
}

/** The token in a request's `Cookie` header, or null without one of ours. Says nothing of its session. */
export const tokenFromCookieHeader = async (
  header: string | null | undefined,
): Promise<string | null> => {
  const value = header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1)

  // Base64url and dots: the envelope needs no decoding as a cookie.
  return value ? tokenInEnvelope(value) : null
}

/**
 * The session of a request's `Cookie` header: what pages, calls, uploads and sockets all ask.
 * @param isUse whether this keeps it from running idle: see is-use.ts
 */
export const sessionFromCookieHeader = async (
  connection: Pick<Connection, 'database' | 'within'>,
  header: string | null | undefined,
  isUse = true,
): Promise<Session | null> => {
  const token = await tokenFromCookieHeader(header)

  return token === null ? null : connection.within(() => sessionOfToken(connection, token, isUse))
}

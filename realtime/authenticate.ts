import type { Connection as Database } from '#db/client.ts'
import { schemaVersion } from '#server/documents/schema.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import type { Person, Reason } from './connection.ts'
import { closing } from './protocol.ts'
import { type Author, readAccess } from './update-log.ts'

/** Who may come in and as what, or why not: an HTTP status, and a close code for our own client. */
export type Admission =
  | {
      ok: true
      documentId: string
      author: Author
      person: Person
      standing: { may: 'write' | 'read'; why: Reason }
      client: { acks: boolean; presence: number | undefined }
    }
  | { ok: false; status: number; code: number; why: string; acks: boolean }

/** What one who asks to be let in says: the address asked for, and the headers that tell who asks. */
export type Knock = {
  address: string
  origin: string | undefined
  cookie: string | undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Decides over an upgrade before a byte of it is read as a message: our own page (browsers send cookies
 * along from any site, and there is no CORS for sockets), an open session, a document, and a role there.
 * A document that one may not see is answered exactly as one that does not exist.
 */
export async function admit(
  database: Database,
  { address: given, origin, cookie }: Knock,
  origins: ReadonlySet<string>,
): Promise<Admission> {
  const address = new URL(given, 'ws://realtime.invalid')
  const asked = address.searchParams
  const acks = asked.get('acks') === '1'
  const refuse = (status: number, code: number, why: string): Admission => ({
    ok: false,
    ...{ status, code, why, acks },
  })
  if (!origins.has(origin ?? '')) return refuse(403, closing.forbidden, 'origin')
  const version = asked.get('schema')
  if (version !== null && Number(version) !== schemaVersion) {
    return refuse(426, closing.outdated, 'schema')
  }
  // A socket opens again by itself; what is written through it is use (sessions.ts).
  const session = await sessionFromCookieHeader(database, cookie, false)
  if (session === null) return refuse(401, closing.sessionEnded, 'session ended')
  const documentId = address.pathname.split('/').at(-1) ?? ''
  if (!uuid.test(documentId)) return refuse(404, closing.notFound, 'not found')
  const author = { memberId: session.memberId, sessionId: session.id }
  const [access] = await readAccess(database.query, [{ ...author, documentId }])
  if (!access || access.may === 'nothing') return refuse(404, closing.notFound, 'not found')
  const person = await readPerson(database, session.memberId)
  if (!access.sessionOpen || person === undefined) {
    return refuse(401, closing.sessionEnded, 'session ended')
  }
  const presence = Number(asked.get('client') ?? Number.NaN)
  return {
    ok: true,
    ...{ documentId, author, person, standing: standingOf(access) },
    client: { acks, presence: Number.isInteger(presence) ? presence : undefined },
  }
}

/** What one may do with an access, and why not more. */
export function standingOf(access: { may: string; freezeReason: string | null }): {
  may: 'write' | 'read'
  why: Reason
} {
  if (access.may !== 'write') return { may: 'read', why: 'observer' }
  return access.freezeReason === null ? { may: 'write', why: '' } : { may: 'read', why: 'frozen' }
}

async function readPerson({ query: sql }: Database, memberId: string): Promise<Person | undefined> {
  const [row] = await sql<{ name: string; ministry: string | null }>`
    select member.name, ministry.short_name as ministry from member
    left join ministry on ministry.id = member.ministry_id and ministry.ended_by is null
    where member.id = ${memberId} and member.ended_by is null and not member.disabled`
  return row && { memberId, name: row.name, ministry: row.ministry }
}

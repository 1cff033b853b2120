import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import { startEmbedded } from '#db/embedded.ts'
import { createFreshDatabase } from '../../support/fresh-database.ts'
import { prepareTemplate } from '../../support/prepare-template.ts'

const secret = 'a secret of the measurements alone, and long enough'
const origin = 'http://localhost:3000'

/** A person with a role in the situation and an open session. */
export type Person = { memberId: string; sessionId: string; headers: Record<string, string> }

/** An installation with one situation, on a PostgreSQL that syncs every commit to the disk. */
export type Installation = {
  people: readonly Person[]
  sql: postgres.Sql
  appUrl: string
  superuserUrl: string
  /** What the realtime process is told of it. */
  variables: Record<string, string>
  addDocuments(count: number): Promise<string[]>
  end(): Promise<void>
}

/** Makes an installation in a fresh database. `end` drops it and stops its PostgreSQL. */
export async function install(home: string, peopleCount: number): Promise<Installation> {
  await mkdir(home, { recursive: true })
  const cluster = await startEmbedded({ dataDirectory: join(home, 'postgres') })
  try {
    const database = await createFreshDatabase(await prepareTemplate(cluster, home))
    // Rows are arranged without the acts that would make them: none of that is measured.
    const sql = postgres(database.superuserUrl, {
      max: 2,
      onnotice: () => {},
      connection: { session_replication_role: 'replica' },
    })
    const situation = await addThing(sql, 'situation', null)
    const assessment = await addThing(sql, 'assessment', situation)
    const people: Person[] = []
    for (let count = 0; count < peopleCount; count += 1) people.push(await signIn(sql, situation))
    let place = 0
    return {
      ...{ people, sql, appUrl: database.appUrl, superuserUrl: database.superuserUrl },
      variables: {
        DATABASE_URL: database.appUrl,
        NEXTAUTH_URL: origin,
        NEXTAUTH_SECRET: secret,
        NODE_ENV: 'production',
        FOCALPOINT_LOG_LEVEL: 'error',
      },
      async addDocuments(count) {
        const ids: string[] = []
        for (; ids.length < count; place += 1) {
          const id = await addThing(sql, 'document', situation)
          await sql`insert into document (id, situation_id, assessment_id, section, place, title, made_by)
            values (${id}, ${situation}, ${assessment}, ${`section ${place + 1}`}, ${place + 1}, 'Section', ${randomUUID()})`
          ids.push(id)
        }
        return ids
      },
      async end() {
        await sql.end()
        await database.drop()
        await cluster.stop()
      },
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

async function addThing(
  sql: postgres.Sql,
  kind: string,
  situation: string | null,
): Promise<string> {
  const id = randomUUID()
  await sql`insert into thing (id, kind, situation_id, made_by)
    values (${id}, ${kind}, ${kind === 'situation' ? id : situation}, ${randomUUID()})`
  return id
}

async function signIn(sql: postgres.Sql, situation: string): Promise<Person> {
  const memberId = await addThing(sql, 'member', null)
  await sql`insert into member (id, name, sign_in_name, office, made_by)
    values (${memberId}, ${`Member ${memberId.slice(0, 4)}`}, ${memberId}, 'Office', ${randomUUID()})`
  await sql`insert into mandate (id, member_id, situation_id, role, made_by)
    values (${randomUUID()}, ${memberId}, ${situation}, 'representative', ${randomUUID()})`
  const token = randomBytes(32).toString('base64url')
  const sessionId = randomUUID()
  await sql`insert into session (id, token_hash, member_id, created_at, seen_at, expires_at)
    values (${sessionId}, ${createHash('sha256').update(token).digest()}, ${memberId}, now(), now(), now() + interval '6 hours')`
  const envelope = await encode({ token: { sid: token }, secret })
  const cookie = `__Host-focalpoint-session=${envelope}`
  return { memberId, sessionId, headers: { cookie, origin } }
}

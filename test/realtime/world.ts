import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import { createFreshDatabase, type FreshDatabase } from '../support/fresh-database.ts'
import { paragraphBy } from './raw.ts'

const secret = 'a secret of the realtime tests alone'
const origin = 'http://localhost:3000'
const root = join(import.meta.dirname, '../..')

export type SignedIn = { memberId: string; sessionId: string; cookie: string }

/** A database with one situation and one document in it, and the realtime process as its own process. */
export type World = {
  sql: postgres.Sql
  situationId: string
  documentId: string
  origin: string
  port: number
  /** A new member with a role in the situation (null for none), signed in. */
  signIn(role: string | null): Promise<SignedIn>
  /** Another session of a member. */
  openSession(memberId: string): Promise<SignedIn>
  /** A document that this process has never opened, with these words in it, or empty. */
  addDocument(words?: string): Promise<string>
  freeze(documentId: string): Promise<void>
  unfreeze(documentId: string): Promise<void>
  withdrawMandate(memberId: string): Promise<void>
  /** Another process that serves the same documents. It ends with the world. */
  startAnother(): Promise<{ port: number; kill(): Promise<void> }>
  kill(): Promise<void>
  start(): Promise<void>
  pid(): number
  /** The longest that the process worked since the last call without anybody else's turn (ms of the processor). */
  longestTurn(): Promise<number>
  end(): Promise<void>
}

/** How long making and ending a world may take on a busy machine (ms). */
export const patience = 150_000

/** @param given a database of the test's own; without it a fresh one of the shared cluster */
export async function createWorld(given?: FreshDatabase): Promise<World> {
  const database = given ?? (await createFreshDatabase())
  // Rows are arranged without the acts that would make them, whose own tests are elsewhere; triggers that
  // announce are run by hand below.
  const sql = postgres(database.superuserUrl, {
    max: 3,
    onnotice: () => {},
    connection: { session_replication_role: 'replica' },
  })
  const situationId = await addThing(sql, 'situation', null)
  const assessmentId = await addThing(sql, 'assessment', situationId)
  const port = await findFreePort()
  let place = 0
  let child: ChildProcess | undefined

  const addDocument = async (words?: string) => {
    const id = await addThing(sql, 'document', situationId)
    place += 1
    await sql`insert into document (id, situation_id, assessment_id, section, place, title, made_by)
      values (${id}, ${situationId}, ${assessmentId}, ${`section ${place}`}, ${place}, 'Section', ${randomUUID()})`
    if (words === undefined) return id
    const content = Buffer.from(paragraphBy(1, words))
    await sql`insert into document_client (document_id, client_id, since_sequence) values (${id}, 1, 1)`
    await sql`insert into document_update (document_id, sequence, content, hash)
      values (${id}, 1, ${content}, ${Buffer.alloc(32)})`
    await sql`update document set sequence = 1 where id = ${id}`
    return id
  }
  const documentId = await addDocument()

  const openSession = async (memberId: string): Promise<SignedIn> => {
    const token = randomBytes(32).toString('base64url')
    const sessionId = randomUUID()
    const hash = createHash('sha256').update(token).digest()
    await sql`insert into session (id, token_hash, member_id, created_at, seen_at, expires_at)
      values (${sessionId}, ${hash}, ${memberId}, now(), now(), now() + interval '1 hour')`
    const envelope = await encode({ token: { sid: token }, secret })
    return { memberId, sessionId, cookie: `__Host-focalpoint-session=${envelope}` }
  }

  const others = new Set<ChildProcess>()
  const launch = async (at: number): Promise<ChildProcess> => {
    const meter = './test/realtime/turn-meter.ts'
    const program = ['--import', meter, 'realtime/main.ts']
    const launched = spawn(join(root, 'node_modules/.bin/node'), program, {
      cwd: root,
      stdio: ['ignore', process.env.SHOW_LOGS ? 'inherit' : 'ignore', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DATABASE_URL: database.appUrl,
        NEXTAUTH_URL: origin,
        NEXTAUTH_SECRET: secret,
        FOCALPOINT_REALTIME_PORT: String(at),
        FOCALPOINT_LOG_LEVEL: process.env.SHOW_LOGS ? 'debug' : 'silent',
      },
    })
    await untilReady(at)
    return launched
  }
  const start = async () => {
    child = await launch(port)
  }
  const end = async (running: ChildProcess | undefined, signal: NodeJS.Signals) => {
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    const exited = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await exited
  }
  const stop = async (signal: NodeJS.Signals) => {
    const running = child
    child = undefined
    await end(running, signal)
  }
  await start()

  return {
    ...{ sql, situationId, documentId, origin, port, addDocument, openSession, start },
    async signIn(role) {
      const memberId = await addThing(sql, 'member', null)
      await sql`insert into member (id, name, sign_in_name, office, made_by)
        values (${memberId}, ${`Member ${memberId.slice(0, 4)}`}, ${memberId}, 'Office', ${randomUUID()})`
      if (role !== null) {
        await sql`insert into mandate (id, member_id, situation_id, role, made_by)
          values (${randomUUID()}, ${memberId}, ${role === 'auditor' ? null : situationId}, ${role}, ${randomUUID()})`
      }
      return openSession(memberId)
    },
    async freeze(id) {
      await sql.begin(async (tx) => {
        await tx`select from document where id = ${id} for update`
        await tx`insert into document_freeze (id, situation_id, reason, made_by)
          values (${id}, ${situationId}, 'convenor', ${randomUUID()})`
        await tx`select pg_notify('focalpoint_documents', ${id})`
      })
    },
    async unfreeze(id) {
      await sql`update document_freeze set ended_by = ${randomUUID()} where id = ${id}`
      await sql`select pg_notify('focalpoint_documents', ${id})`
    },
    async withdrawMandate(memberId) {
      await sql`update mandate set ended_by = ${randomUUID()} where member_id = ${memberId}`
      await sql`select pg_notify('focalpoint_revoke', ${JSON.stringify({ member: memberId })})`
    },
    async startAnother() {
      const another = await findFreePort()
      const launched = await launch(another)
      others.add(launched)
      return { port: another, kill: () => end(launched, 'SIGKILL') }
    },
    kill: () => stop('SIGKILL'),
    pid: () => child?.pid ?? 0,
    longestTurn: () =>
      new Promise((told) => {
        child?.once('message', (longest) => told(Number(longest)))
        child?.send('tell')
      }),
    async end() {
      await stop('SIGTERM')
      for (const other of others) await end(other, 'SIGTERM')
      await sql.end()
      await database.drop()
    },
  }
}

async function addThing(
  sql: postgres.Sql,
  kind: string,
  situationId: string | null,
): Promise<string> {
  const id = randomUUID()
  await sql`insert into thing (id, kind, situation_id, made_by)
    values (${id}, ${kind}, ${kind === 'situation' ? id : situationId}, ${randomUUID()})`
  return id
}

async function untilReady(port: number): Promise<void> {
  for (const deadline = Date.now() + 45_000; Date.now() < deadline; ) {
    const ready = await fetch(`http://127.0.0.1:${port}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the realtime process did not become ready')
}

function findFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => found(port))
    })
  })
}

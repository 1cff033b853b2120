import type { Query } from '#db/client.ts'
import { whoMay } from '#server/assessments/rules/who-may.ts'
import { limits } from './limits.ts'

/** Who writes or reads: a member through a session. */
export type Author = { memberId: string; sessionId: string }

/** One update frame on its way into the log. `claims` are the Yjs client ids it uses for the first time. */
export type PendingUpdate = {
  author: Author
  connectionId: string
  content: Uint8Array
  claims: readonly number[]
}

/** Why an update was not taken. `append_updates` in the migration says what each means. */
export type AppendRefusal =
  | 'not_found'
  | 'session_ended'
  | 'not_entitled'
  | 'frozen'
  | 'full'
  | 'forged'

export type Appended =
  | { sequence: number; refusal: null }
  | { sequence: null; refusal: AppendRefusal }

/** What a member may do in a document at this moment. */
export type Access = {
  sessionOpen: boolean
  may: 'write' | 'read' | 'nothing'
  freezeReason: string | null
}

const writers: readonly string[] = whoMay['document.write'].roles
const readers: readonly string[] = whoMay['document.read'].roles

/**
 * Appends updates in order, in one commit: when this resolves, what was not refused is on disk.
 * @returns one answer for each update, in the same order
 */
export async function appendUpdates(
  sql: Query,
  documentId: string,
  updates: readonly PendingUpdate[],
): Promise<Appended[]> {
  const lists = listsOf(updates)
  const rows = await sql<AnswerRow>`
    select sequence, refusal from append_updates(
      ${documentId}, ${lists.members}::text::uuid[], ${lists.sessions}::text::uuid[],
      ${lists.connections}::text::uuid[], ${lists.lengths}::text::integer[], ${lists.bytes},
      ${lists.claimUpdates}::text::integer[], ${lists.claimClients}::text::bigint[],
      ${listOf(writers)}::text::text[], ${limits.documentBytes}) order by place`
  return rows.map(answerOf)
}

/**
 * Appends to several documents in one commit, without waiting for a document that another transaction
 * holds: `busy` for such a one, and for one that does not exist. Its updates are not written.
 * @returns one answer for each batch, in the same order
 */
export async function appendTogether(
  sql: Query,
  batches: readonly { documentId: string; updates: readonly PendingUpdate[] }[],
): Promise<(Appended[] | 'busy')[]> {
  const lists = listsOf(batches.flatMap(({ updates }) => updates))
  // One text for all lists and one for all answers: each parameter and row costs the hottest path of all.
  const given = [
    listOf(batches.map(({ documentId }) => documentId)),
    listOf(batches.map(({ updates }) => updates.length)),
    ...[lists.members, lists.sessions, lists.connections, lists.lengths],
    ...[lists.claimUpdates, lists.claimClients, listOf(writers)],
  ].join(' ')
  const [row] = await sql<{ answers: string }>`
    select string_agg(coalesce(sequence::text, refusal), ' ' order by place) as answers
    from (select string_to_array(${given}::text, ' ')) given (list), append_to_documents(
      list[1]::uuid[], list[2]::integer[], list[3]::uuid[], list[4]::uuid[], list[5]::uuid[],
      list[6]::integer[], ${lists.bytes}, list[7]::integer[], list[8]::bigint[], list[9]::text[],
      ${limits.documentBytes})`
  const answers = row?.answers.split(' ') ?? []
  let from = 0
  return batches.map(({ updates }) => {
    const own = answers.slice(from, from + updates.length)
    from += updates.length
    return own[0] === 'busy' ? 'busy' : own.map(readAnswer)
  })
}

function readAnswer(answer: string): Appended {
  const sequence = Number(answer)
  if (Number.isInteger(sequence)) return { sequence, refusal: null }
  return { sequence: null, refusal: answer as AppendRefusal }
}

type AnswerRow = { sequence: string | null; refusal: AppendRefusal | null }

function answerOf({ sequence, refusal }: AnswerRow): Appended {
  return sequence === null
    ? { sequence: null, refusal: refusal ?? 'not_found' }
    : { sequence: Number(sequence), refusal: null }
}

function listsOf(updates: readonly PendingUpdate[]) {
  const claims = updates.flatMap((update, index) =>
    update.claims.map((client) => ({ update: index + 1, client })),
  )
  return {
    members: listOf(updates.map(({ author }) => author.memberId)),
    sessions: listOf(updates.map(({ author }) => author.sessionId)),
    connections: listOf(updates.map(({ connectionId }) => connectionId)),
    lengths: listOf(updates.map(({ content }) => content.length)),
    bytes: Buffer.concat(updates.map(({ content }) => content)),
    claimUpdates: listOf(claims.map(({ update }) => update)),
    claimClients: listOf(claims.map(({ client }) => client)),
  }
}

/** What each member may do in each document, in the order asked; null where there is no such document. */
export async function readAccess(
  sql: Query,
  asked: readonly (Author & { documentId: string })[],
): Promise<(Access | null)[]> {
  const rows = await sql<{
    place: string
    session_open: boolean
    roles: string[]
    freeze_reason: string | null
  }>`select place, session_open, roles, freeze_reason from document_access(
      ${listOf(asked.map(({ documentId }) => documentId))}::text::uuid[],
      ${listOf(asked.map(({ memberId }) => memberId))}::text::uuid[],
      ${listOf(asked.map(({ sessionId }) => sessionId))}::text::uuid[])`
  const found = new Map(rows.map((row) => [Number(row.place), row]))
  return asked.map((_, index) => {
    const row = found.get(index + 1)
    if (row === undefined) return null
    const holds = (roles: readonly string[]) => row.roles.some((role) => roles.includes(role))
    const may = holds(writers) ? 'write' : holds(readers) ? 'read' : 'nothing'
    return { sessionOpen: row.session_open, may, freezeReason: row.freeze_reason }
  })
}

/** The kept state of a document, if any, with the sequence up to which it goes. */
export async function readState(
  sql: Query,
  documentId: string,
): Promise<{ sequence: number; state: Uint8Array } | undefined> {
  const [row] = await sql<{ sequence: string; state: Buffer }>`
    select sequence, state from read_document_state(${documentId})`
  return row && { sequence: Number(row.sequence), state: row.state }
}

/** The updates after a sequence, in order, at most `most`. */
export async function readUpdates(
  sql: Query,
  documentId: string,
  after: number,
  most: number,
): Promise<{ sequence: number; content: Uint8Array }[]> {
  const rows = await sql<{ sequence: string; content: Buffer }>`
    select sequence, content from read_document_updates(${documentId}, ${after}, ${most})`
  return rows.map(({ sequence, content }) => ({ sequence: Number(sequence), content }))
}

/** Whose each Yjs client id is; null for the act that made the document. */
export async function readClientOwners(
  sql: Query,
  documentId: string,
): Promise<Map<number, string | null>> {
  const rows = await sql<{ client_id: string; member_id: string | null }>`
    select client_id, member_id from read_document_clients(${documentId})`
  return new Map(rows.map((row) => [Number(row.client_id), row.member_id]))
}

/** Whether a member has an update in a document's log that holds either of these, byte for byte. */
export async function hasWritten(
  sql: Query,
  documentId: string,
  memberId: string,
  forms: readonly [string, string],
): Promise<boolean> {
  const rows = await sql<{ written: boolean }>`
    select has_written(${documentId}, ${memberId}, ${forms[0]}, ${forms[1]}) as written`
  return rows[0]?.written === true
}

/** Keeps a replayed state, unless a later one is kept already. */
export async function keepState(
  sql: Query,
  documentId: string,
  sequence: number,
  state: Uint8Array,
): Promise<void> {
  await sql`select keep_document_state(${documentId}, ${sequence}, ${Buffer.from(state)})`
}

/**
 * Appends a repair, as nobody's writing, where the log still ends at this sequence.
 * @returns its sequence; null where somebody wrote meanwhile or the text is frozen
 */
export async function repairDocument(
  sql: Query,
  documentId: string,
  sequence: number,
  client: number,
  content: Uint8Array,
): Promise<number | null> {
  const [row] = await sql<{ sequence: string | null }>`select repair_document(
    ${documentId}, ${sequence}, ${client}, ${Buffer.from(content)}) as sequence`
  return row?.sequence ? Number(row.sequence) : null
}

// An array literal: its members are ids, numbers and role names, which need no quoting.
function listOf(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`
}

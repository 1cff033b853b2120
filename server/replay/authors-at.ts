import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Connection, Transaction } from '#db/client.ts'
import { NeedsFirst } from '#server/platform/needs-first.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { type KeyedPlace, keysOf, type LogPlace } from './log-places.ts'
import { readLogPage } from './read-log-page.ts'
import type { Ask } from './replay-threads.ts'
import { replaying } from './replaying.ts'
import { saidTimes } from './said-times.ts'
import { whoReads } from './who-reads.ts'

const member = z.uuid().nullable()
/** `WrittenBlock` as JSON has it. */
const blocks = z.array(
  z.object({
    node: z.string(),
    runs: z.array(
      z.object({
        text: z.string(),
        nodes: z.array(z.object({ type: z.string(), named: z.string().nullable() })),
        memberId: member,
        from: z.iso.datetime(),
        until: z.iso.datetime(),
        removed: z.object({ memberId: member, at: z.iso.datetime() }).nullable(),
      }),
    ),
  }),
)

/**
 * Who wrote each line of a text, and who removed what, at a row of its log: all of the log is read for it, in a
 * thread and with the transaction given up (`NeedsFirst`), unless it was asked for lately. A thread that has read part of
 * it goes on from there. Undefined where there is no such row to be seen.
 */
export async function authorsAt(
  tx: Transaction,
  place: LogPlace,
): Promise<z.output<typeof blocks> | undefined> {
  const [key] = await keysOf(tx, [place])
  if (key === undefined) return undefined
  const name = `authors ${key}`
  const found = replaying().kept.get('made', name)
  if (found) return blocks.parse(JSON.parse(found.json))
  const who = await whoReads(tx)
  const begun = await begunOn(tx, place)
  const said = await saidTimes(tx, place.documentId)
  throw new NeedsFirst((connection) =>
    findAuthors(connection, { who, begun, said }, { place, key }),
  )
}

/** What threads have read of a log up to a place; a log that was brought back from a copy may go on otherwise. */
async function begunOn(tx: Transaction, { documentId, sequence }: LogPlace): Promise<string[]> {
  const held = replaying().threads.held.filter(
    (key) => key.startsWith(`${documentId}:`) && sequenceOf(key) <= sequence,
  )
  const keys = await keysOf(
    tx,
    held.map((key) => ({ documentId, sequence: sequenceOf(key) })),
  )
  return held.filter((key, at) => keys[at] === key)
}

const sequenceOf = (key: string) => Number(key.split(':')[1])

type Known = {
  who: string
  begun: readonly string[]
  said: [sequence: number, at: number][]
}

async function findAuthors(
  connection: Pick<Connection, 'database' | 'within'>,
  { who, begun, said }: Known,
  { place: { documentId, sequence }, key }: KeyedPlace,
): Promise<void> {
  const { kept, threads } = replaying()
  const name = `authors ${key}`
  const find = async (ask: Ask, desk: { holds: string | undefined }) => {
    if (kept.get('made', name) !== undefined) return
    const { holds } = desk
    const goesOn = holds !== undefined && begun.includes(holds)
    // Until all is read, it holds nothing that could be gone on from.
    desk.holds = undefined
    const owners = await inTransaction(connection, (tx) =>
      tx.execute<{ client: string; member: string | null }>(sql`
        select client_id as client, member_id as member from read_document_clients(${documentId}::uuid)`),
    )
    await ask({
      kind: goesOn ? 'go_on_authors' : 'begin_authors',
      owners: owners.map(({ client, member }) => [Number(client), member]),
      said,
    })
    for (let after = goesOn ? sequenceOf(holds) : 0; after < sequence; ) {
      const from = after
      const page = await inTransaction(connection, (tx) =>
        readLogPage(tx, documentId, from, sequence),
      )
      await ask({ kind: 'apply_authors', page })
      after = page.last
    }
    const found = await ask({ kind: 'authors' })
    if (found === null) throw new Error('a thread answered something else')
    kept.set('made', name, { json: found.json })
    desk.holds = key
  }
  await threads.use(who, find, begun)
}

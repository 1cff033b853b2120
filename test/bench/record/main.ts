import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { type Connection, connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { root } from '#server/launch/environment.ts'
import { appendEntry } from '#server/platform/append-entry.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { createFreshDatabase } from '../../support/fresh-database.ts'
import { prepareTemplate } from '../../support/prepare-template.ts'
import { makeWorld } from '../../support/world.ts'
import { hashesPerSecond, verifyMany } from './verify-many.ts'

/**
 * What the record costs: appends a second, each committed by itself and in the transaction of an act, beside plain commits of one row from as many
 * connections in the same run, on a PostgreSQL that syncs every commit; and verifying a record of 100,000 entries
 * offline, beside what the machine can hash at most.
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const lasts = options.quick ? 1_000 : 5_000
const rounds = options.quick ? 1 : 3
const entries = options.quick ? 5_000 : 100_000

const home = join(root, '.data/bench')
await mkdir(home, { recursive: true })
const cluster = await startEmbedded({ dataDirectory: join(home, 'postgres') })
const database = await createFreshDatabase(await prepareTemplate(cluster, home))
const world = await makeWorld({ database })
const plain = postgres(database.superuserUrl, { max: 16, onnotice: () => {} })
await plain`create table bench_commit (id bigint generated always as identity, said text)`

/** How often something is done in a second by so many at once, each as soon as its last is done. */
const rate = async (clients: number, work: () => Promise<unknown>): Promise<number> => {
  const end = performance.now() + lasts
  let count = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (; performance.now() < end; count += 1) await work()
    }),
  )
  return count / (lasts / 1_000)
}

const commitment = randomBytes(32)
const opening = Buffer.from('x'.repeat(2_000))
/** The record's own part: the statement that appends, committed by itself. */
const appendAlone = (connection: Connection) => () =>
  connection.sql`select record_append(${randomUUID()}, 'bench.append', null, null, null, null, null,
    ${commitment}, ${opening})`

/** As acts do: the opening is built, and the statement is the last of a transaction. */
const appendInTransaction = (connection: Connection) => () =>
  inTransaction(connection, (tx) =>
    appendEntry(
      tx,
      {
        ...{ actId: randomUUID(), act: 'bench.append', at: new Date(), effectiveAt: null },
        actor: { kind: 'system', memberId: null } as Parameters<typeof appendEntry>[1]['actor'],
        ...{ situationId: null, thing: null },
        content: { title: 'An act of some words', text: 'x'.repeat(300), number: 7 },
      },
      null,
      randomBytes,
    ),
  )

const commit = () => plain`insert into bench_commit (said) values ('yes')`

try {
  for (const [clients, least] of [
    [1, 0.5],
    [16, 0.25],
  ] as const) {
    const appending = connect(database.appUrl, { max: clients, name: 'bench' })
    for (let round = 1; round <= rounds; round += 1) {
      const commits = await rate(clients, commit)
      const alone = await rate(clients, appendAlone(appending))
      const acted = await rate(clients, appendInTransaction(appending))
      const [share, shareOfActs] = [alone / commits, acted / commits].map((one) => one.toFixed(2))
      console.log(
        `${clients} client(s), round ${round}: ${Math.round(commits)} commits/s of one row; ${Math.round(alone)} appends/s, ${share} of them (to reach: ${least}); ${Math.round(acted)} with opening and transaction, ${shareOfActs}`,
      )
    }
    await appending.close()
  }
} finally {
  await plain.end()
  await world.end()
  await cluster.stop()
}

const most = hashesPerSecond()
for (const { what, took, hashes, faults } of verifyMany(entries, rounds)) {
  const least = hashes / most
  console.log(
    `verified ${entries} entries, ${what}: ${took.map((one) => `${one.toFixed(2)} s`).join(', ')}; hashing alone would take ${least.toFixed(2)} s (${Math.round(most)} SHA-256/s); faults: ${faults}`,
  )
}
process.exit()

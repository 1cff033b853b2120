import { createHash } from 'node:crypto'
import postgres from 'postgres'
import * as Y from 'yjs'
import { textRoot } from '#server/documents/schema.ts'
import type { Hand, World } from '../../support/world.ts'

/** Letters typed one by one into the seeded text, as many as need a thread. */
export const strokes = 4_000

export const superuser = async <Result>(
  { database }: World,
  work: (sql: postgres.Sql) => Promise<Result>,
) => {
  const connection = postgres(database.superuserUrl, { max: 1 })
  try {
    return await work(connection)
  } finally {
    await connection.end()
  }
}

/** Writes the strokes as the realtime process logs them. @returns every update of the log, the seed first */
export const typeInto = (world: World, id: string, { memberId }: Pick<Hand, 'memberId'>) =>
  superuser(world, async (connection) => {
    const [seed] = await connection<{ content: Buffer; hash: Buffer }[]>`
      select content, hash from document_update where document_id = ${id}`
    if (!seed) throw new Error('no seed')
    const text = new Y.Doc()
    Y.applyUpdate(text, seed.content)
    const typed: Buffer[] = []
    text.clientID = 4_711
    text.on('update', (update: Uint8Array) => typed.push(Buffer.from(update)))
    const words = new Y.XmlText()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [words])
    text.getXmlFragment(textRoot).insert(0, [paragraph])
    for (let at = 0; typed.length < strokes; at += 1) {
      words.insert(words.length, 'the quick brown fox '[at % 20] ?? ' ')
      if (at % 50 === 49) words.delete(words.length - 3, 3)
    }
    const hashes: Buffer[] = []
    for (const content of typed) {
      const before = hashes.at(-1) ?? seed.hash
      hashes.push(createHash('sha256').update(before).update(content).digest())
    }
    await connection`insert into document_update (document_id, sequence, member_id, connection_id, at, content, hash)
      select ${id}, n + 1, ${memberId}, gen_random_uuid(), clock_timestamp() + make_interval(secs => n),
        decode(c, 'hex'), decode(h, 'hex')
      from unnest(${typed.map(inHex)}::text[], ${hashes.map(inHex)}::text[]) with ordinality as rows (c, h, n)`
    await connection`insert into document_client (document_id, client_id, member_id, since_sequence)
      values (${id}, 4711, ${memberId}, 2)`
    await connection`update document set sequence = ${strokes + 1} where id = ${id}`
    return [seed.content, ...typed]
  })

const inHex = (bytes: Buffer) => bytes.toString('hex')

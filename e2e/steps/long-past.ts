import postgres from 'postgres'
import * as Y from 'yjs'
import { textRoot } from '#server/documents/schema.ts'
import { installation } from '../installation/installation.ts'
import type { Person } from './people.ts'

/** A text with a long past: letters typed one by one, as the realtime process logs them, in as many sections. */
export const typeLongPast = async (
  documentIds: readonly string[],
  { signInName }: Person,
  strokes: number,
): Promise<void> => {
  const sql = postgres(installation().superuserUrl, { max: 1, onnotice: () => {} })
  const typed: string[] = []
  const text = new Y.Doc()
  text.on('update', (update: Uint8Array) => typed.push(Buffer.from(update).toString('hex')))
  const words = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [words])
  text.getXmlFragment(textRoot).insert(0, [paragraph])
  while (typed.length < strokes) {
    words.insert(words.length, 'road after road was closed '[words.length % 27] ?? ' ')
  }
  try {
    for (const documentId of documentIds) {
      await sql`
        insert into document_update (document_id, sequence, member_id, connection_id, at, content, hash)
        select d.id, d.sequence + n, m.id, gen_random_uuid(), clock_timestamp(), decode(content, 'hex'),
          sha256(uuid_send(d.id) || int8send(n))
        from document d, member m, unnest(${typed}::text[]) with ordinality as strokes (content, n)
        where d.id = ${documentId} and m.sign_in_name = ${signInName} and m.ended_by is null`
      await sql`update document set sequence = sequence + ${typed.length} where id = ${documentId}`
    }
  } finally {
    await sql.end()
  }
}

import type { Connection } from '#db/client.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import type { Results } from './kept-results.ts'
import type { KeyedPlace } from './log-places.ts'
import { readLogPage } from './read-log-page.ts'
import type { Ask } from './replay-threads.ts'
import { replaying } from './replaying.ts'

type Sql = Pick<Connection, 'database' | 'within'>

/** After which row of the log to go on, and with which state. */
type From = { sequence: number; state: Uint8Array | null }

/** A text that is far from any state that is kept: from the nearest. */
export type LongReplay = KeyedPlace & { from: From }

/** Replays texts that may be read in threads and keeps them, one document after its earlier self, documents side by side. */
export async function replayApart(
  connection: Sql,
  who: string,
  texts: readonly LongReplay[],
): Promise<void> {
  const { threads } = replaying()
  const documents = Map.groupBy(texts, ({ place }) => place.documentId)
  await Promise.all(
    [...documents.values()].map((wanted) =>
      threads.use(who, async (ask) => {
        wanted.sort((one, other) => one.place.sequence - other.place.sequence)
        let before: From = { sequence: 0, state: null }
        for (const one of wanted) {
          const from = before.sequence > one.from.sequence ? before : one.from
          const { state } = await replayOne(connection, one, from, ask)
          before = { sequence: one.place.sequence, state }
        }
      }),
    ),
  )
}

async function replayOne(
  connection: Sql,
  { place, key }: KeyedPlace,
  from: From,
  ask: Ask,
): Promise<Results['text']> {
  const { kept } = replaying()
  // Somebody else may have wanted it too.
  const known = kept.get('text', key)
  if (known !== undefined) return known
  const { documentId, sequence: last } = place
  // No transaction is held while a thread works.
  await ask({ kind: 'begin', base: from.state })
  for (let after = from.sequence; after < last; ) {
    const start = after
    const page = await inTransaction(connection, (tx) => readLogPage(tx, documentId, start, last))
    await ask({ kind: 'apply', page })
    after = page.last
  }
  const text = await ask({ kind: 'text' })
  if (text === null || !('state' in text)) throw new Error('a thread answered something else')
  kept.set('text', key, text)
  return text
}

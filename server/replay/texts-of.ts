import type { Transaction } from '#db/client.ts'
import { NeedsFirst } from '#server/platform/needs-first.ts'
import { baseFor } from './base-for.ts'
import type { Results } from './kept-results.ts'
import type { KeyedPlace } from './log-places.ts'
import { readLogPage } from './read-log-page.ts'
import { type LongReplay, replayApart } from './replay-apart.ts'
import { Replayed } from './replayed.ts'
import { replaying } from './replaying.ts'
import { whoReads } from './who-reads.ts'

/** So many rows are replayed at once, among the other work of the process: a few milliseconds. */
const fewRows = 1_500

/**
 * Texts that may be read, in the order asked for.
 *
 * What was asked for lately is still there, since a log up to a row never says anything else; what is near to a
 * state that was kept goes on from it; for all else the transaction is given up, a thread replays, and the
 * transaction begins anew (`NeedsFirst`).
 */
export async function textsOf(
  tx: Transaction,
  places: readonly KeyedPlace[],
): Promise<Results['text'][]> {
  const { kept } = replaying()
  const texts: Results['text'][] = []
  const long: LongReplay[] = []
  for (const { place, key } of places) {
    const found = kept.get('text', key)
    if (found) {
      texts.push(found)
      continue
    }
    const base = await baseFor(tx, place)
    if (place.sequence - base.sequence > fewRows) {
      long.push({ place, key, from: { sequence: base.sequence, state: await base.state() } })
      continue
    }
    const replayed = new Replayed(await base.state())
    if (place.sequence > base.sequence) {
      replayed.apply(await readLogPage(tx, place.documentId, base.sequence, place.sequence))
    }
    const text = replayed.text()
    kept.set('text', key, text)
    texts.push(text)
  }
  if (long.length === 0) return texts
  const who = await whoReads(tx)
  throw new NeedsFirst((connection) => replayApart(connection, who, long))
}

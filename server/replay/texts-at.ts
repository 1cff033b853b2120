import type { Transaction } from '#db/client.ts'
import type { Results } from './kept-results.ts'
import { keysOf, type LogPlace } from './log-places.ts'
import { Replayed } from './replayed.ts'
import { textsOf } from './texts-of.ts'

type Text = Results['text']

/**
 * Texts at rows of their logs, in the order asked for; row 0 is before anything was written. Undefined where
 * there is no such row, or none that row-level security shows.
 */
export async function textsAt(
  tx: Transaction,
  places: readonly LogPlace[],
): Promise<(Text | undefined)[]> {
  const keys = await keysOf(tx, places)
  const known = places.flatMap((place, at) => {
    const key = keys[at]
    return key === undefined ? [] : [{ place, key }]
  })
  const texts = await textsOf(tx, known)
  const found = new Map(known.map(({ key }, at) => [key, texts[at]]))

  return places.map(({ sequence }, at) =>
    sequence === 0 ? new Replayed(null).text() : found.get(keys[at] ?? ''),
  )
}

import type { Transaction } from '#db/client.ts'
import { keysOf, type LogPlace } from './log-places.ts'
import { replaying } from './replaying.ts'
import { textsOf } from './texts-of.ts'

/**
 * The hashes of texts at rows of their logs, in the order asked for; undefined where there is no such row to be
 * seen. A hash stays in memory long after its text: a page that asks which of a hundred texts changed replays none.
 */
export async function hashesAt(
  tx: Transaction,
  places: readonly LogPlace[],
): Promise<(string | undefined)[]> {
  const { kept } = replaying()
  const keys = await keysOf(tx, places)
  const unknown = places.flatMap((place, at) => {
    const key = keys[at]
    return key === undefined || kept.get('made', `hash ${key}`) ? [] : [{ place, key }]
  })
  const texts = await textsOf(tx, unknown)
  for (const [at, { hash }] of texts.entries()) {
    kept.set('made', `hash ${unknown[at]?.key}`, { json: hash })
  }
  const made = new Map(unknown.map(({ key }, at) => [key, texts[at]?.hash]))

  return keys.map((key) => key && (made.get(key) ?? kept.get('made', `hash ${key}`)?.json))
}

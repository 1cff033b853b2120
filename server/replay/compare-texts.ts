import { hash } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import type { Comparison } from '#server/documents/diff/compare-sections.ts'
import { NeedsFirst } from '#server/platform/needs-first.ts'
import type { Results } from './kept-results.ts'
import { replaying } from './replaying.ts'
import { whoReads } from './who-reads.ts'

type Text = Pick<Results['text'], 'json' | 'hash'>

/** One section before and after; undefined where there was none. */
export type TextPair = { before: Text | undefined; after: Text | undefined }

/**
 * What changed between texts, without what is only proposed. Compared in a thread, with the transaction given
 * up for it (`NeedsFirst`), unless the same was compared lately.
 */
export async function compareTexts(
  tx: Transaction,
  pairs: readonly TextPair[],
): Promise<Comparison> {
  const { kept, threads } = replaying()
  const hashes = pairs.map(({ before, after }) => [before?.hash, after?.hash])
  const name = `compared ${hash('sha256', JSON.stringify(hashes), 'hex')}`
  const found = kept.get('made', name)
  // Written below alone, from a `Comparison`.
  if (found) return JSON.parse(found.json) as Comparison
  const who = await whoReads(tx)
  const texts = pairs.map(({ before, after }) => ({
    before: before?.json ?? null,
    after: after?.json ?? null,
  }))
  throw new NeedsFirst(() =>
    threads.use(who, async (ask) => {
      const compared = await ask({ kind: 'compare', pairs: texts })
      if (compared === null) throw new Error('a thread answered something else')
      kept.set('made', name, { json: compared.json })
    }),
  )
}

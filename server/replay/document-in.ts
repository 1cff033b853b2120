import type { TextNode } from '#server/documents/text-node.ts'
import type { Results } from './kept-results.ts'

/** What a replayed text says: parsed anew each time, so that whoever changes it changes nobody else's. */
export function documentIn({ json }: Pick<Results['text'], 'json'>): TextNode {
  // Canonical JSON of a text, made by `Replayed` alone.
  return JSON.parse(json) as TextNode
}

import { hasSuggestions } from './as-it-stands.ts'
import { schema } from './schema.ts'
import { suggestionsIn } from './suggestions-in.ts'
import type { TextNode } from './text-node.ts'

/** How many suggestions are open in a text. */
export function countSuggestions(document: TextNode): number {
  return hasSuggestions(document) ? suggestionsIn(schema.nodeFromJSON(document)).length : 0
}

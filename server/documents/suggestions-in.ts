import type { Node } from '@tiptap/pm/model'
import { type Proposal, proposedOf } from './proposed-of.ts'
import type { Stamp } from './stamp.ts'

/** One suggestion in a text: what its author proposes to add and to take away. */
export type Suggestion = Stamp & {
  /** The words, at most 300 characters, with ¶ for a break and ▪ for what is no word. */
  inserted: string
  deleted: string
  /** Where in the text it begins and ends: the caret goes there. */
  from: number
  to: number
}

const longestExcerpt = 300

/** The open suggestions of a text, in the order in which they begin. */
export function suggestionsIn(document: Node): Suggestion[] {
  const found = new Map<string, Suggestion>()
  document.descendants((node, position) => {
    if (!node.isInline && !node.isTextblock) return
    note(found, node, position, 'insertion')
    note(found, node, position, 'deletion')
  })
  return [...found.values()]
}

/** Pieces of one suggestion have one author: a stamp with another's name is another suggestion. */
export const suggestionKey = ({ id, memberId }: Stamp): string => `${id} ${memberId}`

function note(
  found: Map<string, Suggestion>,
  node: Node,
  position: number,
  proposal: Proposal,
): void {
  const text = node.isTextblock ? '¶' : (node.text ?? '▪')
  // The caret beside a break stands in the line that it begins.
  const [from, to] = node.isTextblock
    ? [position + 1, position + 1]
    : [position, position + node.nodeSize]
  for (const stamp of proposedOf(node, proposal)) {
    const key = suggestionKey(stamp)
    const known = found.get(key) ?? { ...stamp, inserted: '', deleted: '', from, to }
    const side = proposal === 'insertion' ? 'inserted' : 'deleted'
    found.set(key, { ...known, to, [side]: (known[side] + text).slice(0, longestExcerpt) })
  }
}

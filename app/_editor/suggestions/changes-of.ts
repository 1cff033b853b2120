import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ChangeSet, simplifyChanges, type TokenEncoder } from 'prosemirror-changeset'

/** What was replaced: from `fromA` to `toA` in the text before, by `fromB` to `toB` of the text after. */
export type Replaced = { fromA: number; toA: number; fromB: number; toB: number }

// A node whose attributes differ is another node: a heading of another level, another citation.
const encoder: TokenEncoder<string> = {
  encodeCharacter: (character) => String.fromCharCode(character),
  encodeNodeStart: ({ type, attrs }: Node) => `${type.name} ${JSON.stringify(attrs)}`,
  encodeNodeEnd: ({ type }: Node) => `/${type.name}`,
  compareTokens: (one, other) => one === other,
}

/**
 * What a transaction replaces, all its steps together, in the order of the text. A word in which letters
 * were changed is replaced whole: that is how people read it. Marks put on words that stay are not seen.
 */
export function changesOf(transaction: Transaction): readonly Replaced[] {
  const [before] = transaction.docs
  if (before === undefined) return []
  const { changes } = ChangeSet.create(before, undefined, encoder).addSteps(
    transaction.doc,
    transaction.mapping.maps,
    null,
  )
  return changes.length > 1 ? simplifyChanges(changes, transaction.doc) : changes
}

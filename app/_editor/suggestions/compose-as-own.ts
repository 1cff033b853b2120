import type { Mark, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { proposedOf } from '../../../server/documents/proposed-of.ts'
import { isSuggestionMark } from './is-suggestion-mark.ts'

/**
 * Lets an input method go on composing words that the member proposes to add: what it writes in their place is the
 * same suggestion. The words of the transaction stay as they are, and so does what is drawn; words drawn anew while
 * they are composed would be lost to the input method, and written twice.
 *
 * @returns whether the transaction, marked, is a suggestion; if not it is untouched
 */
export function composeAsOwn(transaction: Transaction, memberId: string): boolean {
  const [step, ...more] = transaction.steps
  // ProseMirror says of each change that it reads whether it was composed.
  const isComposed = transaction.getMeta('composition') !== undefined
  if (!isComposed || !(step instanceof ReplaceStep) || more.length > 0) return false
  const { from, to, slice } = step
  const [before] = transaction.docs
  if (before === undefined || !isOneLine(before, from, to)) return false
  if (slice.content.content.some((node) => !node.isText)) return false
  const mark = from === to ? markOfNew(before, step, memberId) : markOfOld(before, step, memberId)
  if (mark === undefined) return false
  const end = from + slice.size
  for (const node of slice.content.content) {
    for (const other of node.marks) {
      if (isSuggestionMark(other.type) && !other.eq(mark)) transaction.removeMark(from, end, other)
    }
  }
  if (slice.content.content.some((node) => !mark.isInSet(node.marks))) {
    transaction.addMark(from, end, mark)
  }
  return true
}

function isOneLine(document: Node, from: number, to: number): boolean {
  const $from = document.resolve(from)
  return $from.parent.inlineContent && $from.sameParent(document.resolve(to))
}

/** The mark that the first letters were readied with, or else of what more is added to. */
function markOfNew(before: Node, { from, slice }: ReplaceStep, memberId: string): Mark | undefined {
  const { nodeBefore, nodeAfter } = before.resolve(from)
  const beside = [slice.content.firstChild, nodeBefore, nodeAfter]
  return beside.map((node) => markOf(node, memberId)).find((mark) => mark !== undefined)
}

/** The mark of what is replaced, if all of it is the member's own. */
function markOfOld(before: Node, { from, to }: ReplaceStep, memberId: string): Mark | undefined {
  const marks: (Mark | undefined)[] = []
  before.nodesBetween(from, to, (node) => {
    if (node.isInline) marks.push(markOf(node, memberId))
  })
  return marks.includes(undefined) ? undefined : marks[0]
}

function markOf(node: Node | null, memberId: string): Mark | undefined {
  if (!node?.isText || proposedOf(node, 'deletion').length > 0) return undefined
  const [mark, ...more] = node.marks.filter(({ type }) => type.name === 'insertion')
  return more.length === 0 && mark?.attrs.memberId === memberId ? mark : undefined
}

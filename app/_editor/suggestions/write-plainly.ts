import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep, type Step } from '@tiptap/pm/transform'
import { isSuggestionMark } from './is-suggestion-mark.ts'

/**
 * Takes off what a transaction's new words took over from the suggestion they were typed into: who writes in
 * another's proposal, and does not propose, writes text.
 */
export function writePlainly(transaction: Transaction): void {
  for (const [index, step] of [...transaction.steps].entries()) {
    if (!isTyping(step)) continue
    const rest = transaction.mapping.slice(index + 1)
    const from = rest.map(step.from, -1)
    const to = rest.map(step.from + step.slice.size, 1)
    for (const type of Object.values(transaction.doc.type.schema.marks)) {
      if (isSuggestionMark(type)) transaction.removeMark(from, to, type)
    }
  }
}

function isTyping(step: Step): step is ReplaceStep {
  if (!(step instanceof ReplaceStep)) return false
  const { content, openStart, openEnd } = step.slice
  if (openStart !== 0 || openEnd !== 0) return false
  return content.content.some((node) => node.marks.some(({ type }) => isSuggestionMark(type)))
}

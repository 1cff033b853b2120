import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import {
  AddMarkStep,
  AttrStep,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  type Transform,
} from '@tiptap/pm/transform'
import { proposedOf } from '../../../server/documents/proposed-of.ts'
import type { Untracked } from './can-be-proposed.ts'

/**
 * Repeats on one's own proposed words the marks that a transaction puts on them or takes off. Why not,
 * where it formats anything else that was there before: such a change would leave no trace.
 */
export function formatOwn(
  transform: Transform,
  original: Transaction,
  memberId: string,
): Untracked | undefined {
  for (const [index, step] of original.steps.entries()) {
    if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) continue
    if (step instanceof AttrStep) return 'structure'
    if (!(step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return 'structure'
    const back = original.mapping.slice(0, index).invert()
    const [from, to] = [back.map(step.from, 1), back.map(step.to, -1)]
    if (from >= to) continue
    if (!isAllOwn(transform.doc, from, to, memberId)) return 'formatting'
    repeat(transform, step, from, to)
  }
  return undefined
}

function repeat(transform: Transform, step: Step, from: number, to: number): void {
  if (step instanceof AddMarkStep) transform.addMark(from, to, step.mark)
  else if (step instanceof RemoveMarkStep) transform.removeMark(from, to, step.mark)
}

function isAllOwn(document: Node, from: number, to: number, memberId: string): boolean {
  let all = true
  document.nodesBetween(from, to, (node) => {
    if (node.isInline) {
      all &&= proposedOf(node, 'insertion').some((stamp) => stamp.memberId === memberId)
    }
  })
  return all
}

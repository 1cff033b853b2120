import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import {
  AddMarkStep,
  AttrStep,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from '@tiptap/pm/transform'

/**
 * The steps of a transaction in stages that each change one line, and add or take away in one place of it.
 *
 * The shared text is told what changed by comparing before and after. Of two changes in one line it sees
 * one, from the first to the last, and writes anew every word between; of several lines changed at once it
 * can take one for another. Whatever others write there, or have fastened there, would lose its place. So
 * each change is handed over by itself.
 */
export function stagesOf(transaction: Transaction): Step[][] {
  const stages: Step[][] = []
  let line: number | undefined
  for (const [index, step] of transaction.steps.entries()) {
    const stage = stages.at(-1)
    const before = transaction.docs[index]
    const own = before && lineOf(before, step)
    const isFull = isReplacing(step) && stage?.some(isReplacing)
    if (stage === undefined || isFull || own !== line) stages.push([step])
    else stage.push(step)
    line = own
  }
  return stages
}

const isReplacing = (step: Step) => step instanceof ReplaceStep || step instanceof ReplaceAroundStep

function lineOf(document: Node, step: Step): number | undefined {
  if (step instanceof AttrStep) {
    return document.nodeAt(step.pos)?.isTextblock ? step.pos + 1 : startOf(document, step.pos)
  }
  const isPlaced =
    step instanceof AddMarkStep || step instanceof RemoveMarkStep || step instanceof ReplaceStep
  return isPlaced ? startOf(document, step.from) : undefined
}

const startOf = (document: Node, position: number) => document.resolve(position).start()

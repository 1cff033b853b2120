import type { TextNode } from '../text-node.ts'

/**
 * One node of a comparison. `before` and `after` are the node as it was and is, without its content;
 * null where it was not there or is no more. `parts` is its content on both sides, in reading order.
 */
export type Difference = {
  before: TextNode | null
  after: TextNode | null
  parts: Difference[]
  /** Set where a passage stands on the other side as well, at another place. */
  move?: Move
}

/** A passage that moved, by its number in the comparison. `edits` says what was changed in it, if anything. */
export type Move = { number: number; edits?: Difference }

/** The node as it was or is: what the comparison says, read on one side alone. */
export function sideOf(difference: Difference, side: 'before' | 'after'): TextNode | null {
  const shell = difference[side]
  if (shell === null) return null
  const content: TextNode[] = []
  for (const part of difference.parts) {
    const node = sideOf(part, side)
    if (node === null) continue
    const last = content.at(-1)
    // Words are cut where they differ; a side read alone has them whole again.
    if (last !== undefined && areOneRun(last, node)) {
      content[content.length - 1] = { ...last, text: `${last.text}${node.text}` }
    } else content.push(node)
  }
  return content.length > 0 ? { ...shell, content } : shell
}

/** A node without its content. */
export function shellOf({ content: _, ...shell }: TextNode): TextNode {
  return shell
}

/** A whole node that is on the sides named. */
export function wholeOf(node: TextNode, sides: { before: boolean; after: boolean }): Difference {
  const shell = shellOf(node)
  return {
    before: sides.before ? shell : null,
    after: sides.after ? shell : null,
    parts: (node.content ?? []).map((child) => wholeOf(child, sides)),
  }
}

function areOneRun(one: TextNode, other: TextNode): boolean {
  return (
    one.text !== undefined &&
    other.text !== undefined &&
    JSON.stringify(one.marks) === JSON.stringify(other.marks)
  )
}

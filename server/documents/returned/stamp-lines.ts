import type { Stamp } from '../stamp.ts'
import type { Growing } from './growing-tree.ts'
import { stamped, stampedAttributes } from './stamp-nodes.ts'

/**
 * Proposes that lines come: their words, and the break before each. What comes at the very beginning
 * has no break before it: then the one behind it is new.
 */
export function stampLines(unit: Growing, isFirst: boolean, stamp: Stamp): void {
  const lines = linesWithin(unit)
  for (const [index, line] of lines.entries()) {
    line.inline = (line.inline ?? []).map((node) => stamped(node, 'insertion', stamp))
    if (!(isFirst && index === 0)) propose(line, 'insertion', stamp)
  }
  const siblings = unit.parent?.children ?? []
  const next = siblings[siblings.indexOf(unit) + 1]
  if (isFirst && next?.inline) propose(next, 'insertion', stamp)
}

/** Proposes that a line goes: its words, and the break before it where another line stands there. */
export function stampLineGone(line: Growing, stamp: Stamp): void {
  line.inline = (line.inline ?? []).map((node) => stamped(node, 'deletion', stamp))
  if (followsLine(line)) propose(line, 'deletion', stamp)
}

function propose(line: Growing, proposal: 'insertion' | 'deletion', stamp: Stamp): void {
  line.attrs = stampedAttributes(line.type, line.attrs, proposal, stamp)
}

function followsLine(node: Growing): boolean {
  const siblings = node.parent?.children ?? []
  const before = siblings[siblings.indexOf(node) - 1]
  if (before) return before.inline !== null || before.type === 'listItem'
  return node.parent?.type === 'listItem' && followsLine(node.parent)
}

function linesWithin(node: Growing): Growing[] {
  return node.inline === null ? node.children.flatMap(linesWithin) : [node]
}

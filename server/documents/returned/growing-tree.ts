import type { AttributeValue, TextNode } from '../text-node.ts'

/** A node of a text while it is changed: it knows its parent, so that things can be put beside it. */
export type Growing = {
  type: string
  attrs: Readonly<Record<string, AttributeValue>>
  parent: Growing | null
  /** Nodes within; in a line, the content as it is. */
  children: Growing[]
  inline: readonly TextNode[] | null
}

/** A paragraph or heading with words in it. */
export type Line = { key: string; node: TextNode; at: Growing }

const lineTypes = new Set(['paragraph', 'heading'])

/** A text as a tree that can be changed. */
export function growingTree(node: TextNode, parent: Growing | null = null): Growing {
  const isLine = lineTypes.has(node.type)
  const grown: Growing = {
    type: node.type,
    attrs: node.attrs ?? {},
    parent,
    children: [],
    inline: isLine ? (node.content ?? []) : null,
  }
  if (!isLine) grown.children = (node.content ?? []).map((child) => growingTree(child, grown))
  return grown
}

/** The text of a tree, attributes without a value left out. */
export function textOfTree({ type, attrs, children, inline }: Growing): TextNode {
  const kept = Object.entries(attrs).filter(([, value]) => value !== null)
  const content = inline ?? children.map(textOfTree)
  return {
    type,
    ...(kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {}),
    ...(content.length > 0 ? { content } : {}),
  }
}

/** The lines of a tree that hold something, in the order in which they are read. */
export function linesOf(tree: Growing, keyOf: (node: TextNode) => string): Line[] {
  if (tree.inline !== null) {
    const node = textOfTree(tree)
    return tree.inline.length === 0 ? [] : [{ key: keyOf(node), node, at: tree }]
  }
  return tree.children.flatMap((child) => linesOf(child, keyOf))
}

/** The nodes around a node, from its parent to the root. */
export function around(node: Growing): Growing[] {
  return node.parent === null ? [] : [node.parent, ...around(node.parent)]
}

/** Puts a node beside another, or first in a parent. */
export function putAfter(node: Growing, parent: Growing, before: Growing | null): void {
  node.parent = parent
  parent.children.splice(before === null ? 0 : parent.children.indexOf(before) + 1, 0, node)
}

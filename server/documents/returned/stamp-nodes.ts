import { schema } from '../schema.ts'
import { readStamps, type Stamp, writeStamps } from '../stamp.ts'
import type { AttributeValue, TextNode } from '../text-node.ts'
import { inOrder } from './line-units.ts'

type Proposal = 'insertion' | 'deletion'
type Attributes = Readonly<Record<string, AttributeValue>>

/** A node that stands in a line, proposed by its author to come or to go. */
export function stamped(node: TextNode, proposal: Proposal, stamp: Stamp): TextNode {
  if (node.text !== undefined) {
    const marks = node.marks ?? []
    const known = marks.some(
      ({ type, attrs }) => type === proposal && attrs?.memberId === stamp.memberId,
    )
    return known ? node : { ...node, marks: inOrder([...marks, { type: proposal, attrs: stamp }]) }
  }
  const content = node.content?.map((child) => stamped(child, proposal, stamp))
  const attrs = stampedAttributes(node.type, node.attrs ?? {}, proposal, stamp)
  return {
    ...node,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content ? { content } : {}),
  }
}

/** The attributes of a node with one more proposal, where nodes of its type have room for one. */
export function stampedAttributes(
  type: string,
  attrs: Attributes,
  proposal: Proposal,
  stamp: Stamp,
): Attributes {
  if (schema.nodes[type]?.spec.attrs?.[proposal] === undefined) return attrs
  const stamps = readStamps(attrs[proposal])
  if (stamps.some(({ memberId }) => memberId === stamp.memberId)) return attrs
  return { ...attrs, [proposal]: writeStamps([...stamps, stamp]) }
}

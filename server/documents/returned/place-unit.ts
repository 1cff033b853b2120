import { schema } from '../schema.ts'
import { around, type Growing, growingTree, putAfter, textOfTree } from './growing-tree.ts'

const wrappers: Readonly<Record<string, string>> = {
  listItem: 'bulletList',
  tableRow: 'table',
  tableCell: 'tableRow',
  tableHeader: 'tableRow',
}

/**
 * Puts a copy of a node of one tree into another, behind a line of it and as deep as it was: an item
 * into the list, a paragraph below the one before. Where the other has no such place, what the node
 * needs around it comes along.
 * @param behind null for the beginning of the text
 * @returns the copy
 */
export function placeUnit(unit: Growing, behind: Growing | null, root: Growing): Growing {
  const copy = growingTree(textOfTree(unit))
  const parentType = unit.parent?.type ?? 'doc'
  const chain = behind === null ? [] : [behind, ...around(behind)]
  // Not behind a whole list when more of it is to come: then what comes would stand too far down.
  const ends = chain.filter((node) => behind === null || lastOf(node) === behind)
  const places = ends.filter((node) => node.parent?.type === parentType)
  const depth = depthOf(unit)
  const place = places.find((node) => depthOf(node) === depth) ?? places[0]
  if (place?.parent) {
    putAfter(copy, place.parent, place)
    return copy
  }
  const wrapped = wrap(copy, parentType)
  const outermost =
    ends.findLast((node) => node.parent !== null && holdsBlocks(node.parent)) ?? null
  putAfter(wrapped, outermost?.parent ?? root, outermost)
  return copy
}

/** The last line of a node that holds something. */
function lastOf(node: Growing): Growing | undefined {
  if (node.inline !== null) return node.inline.length === 0 ? undefined : node
  for (const child of node.children.toReversed()) {
    const last = lastOf(child)
    if (last) return last
  }
  return undefined
}

const holdsBlocks = ({ type }: Growing) => schema.nodes[type]?.spec.content === 'block*'

function wrap(node: Growing, parentType: string): Growing {
  const type = parentType === 'orderedList' ? parentType : wrappers[node.type]
  if (type === undefined || (parentType === 'orderedList' && node.type !== 'listItem')) return node
  const parent: Growing = { type, attrs: {}, parent: null, children: [node], inline: null }
  node.parent = parent
  return wrap(parent, '')
}

// How many lists, quotations and tables a node stands in.
function depthOf(node: Growing): number {
  return around(node).filter(({ type }) => /List$|^blockquote$|^table$/.test(type)).length
}

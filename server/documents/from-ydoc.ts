import type { MarkType, NodeType } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { fitContent } from './fit-content.ts'
import { marksKey } from './node-key.ts'
import { readAttributes } from './read-attributes.ts'
import { maximumDepth, schema, textRoot } from './schema.ts'
import { readStamp } from './stamp.ts'
import type { TextMark, TextNode } from './text-node.ts'

/**
 * The text of a Yjs document as a ProseMirror document in JSON, always valid by the schema.
 *
 * Reads only: the usual helpers write to the document they convert (y-prosemirror #271). What does
 * not fit its place is dropped but for its words, which are kept in a paragraph, so that concurrent
 * edits that broke the schema never hide text.
 */
export function textOf(document: Y.Doc): TextNode {
  return { type: 'doc', ...contentOf(document.getXmlFragment(textRoot), schema.nodes.doc, 0) }
}

type Parent = Y.XmlFragment | Y.XmlElement

function contentOf(parent: Parent, type: NodeType, depth: number): { content?: TextNode[] } {
  if (depth >= maximumDepth) return {}
  const content = fitContent(childrenOf(parent, depth), type)
  return content.length > 0 ? { content } : {}
}

function childrenOf(parent: Parent, depth: number): TextNode[] {
  const children: TextNode[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) children.push(...runsOf(child))
    else if (child instanceof Y.XmlElement) children.push(...nodesOf(child, depth))
  }
  return children
}

function nodesOf(element: Y.XmlElement, depth: number): TextNode[] {
  const type = schema.nodes[element.nodeName]
  if (type === undefined || type.isText || type === schema.topNodeType) {
    return depth < maximumDepth ? childrenOf(element, depth + 1) : []
  }
  const attrs = readAttributes(type, element.getAttributes())
  return [{ type: type.name, ...(attrs ? { attrs } : {}), ...contentOf(element, type, depth + 1) }]
}

/** What a node of the wire holds, as it lies there: nothing is put in its place, nothing is left out. */
export function childrenAsTheyAre(parent: Parent): TextNode[] {
  return parent.toArray().flatMap((child): TextNode[] => {
    if (child instanceof Y.XmlText) return runsOf(child)
    if (!(child instanceof Y.XmlElement)) return []
    const type = schema.nodes[child.nodeName]
    const attrs = type && readAttributes(type, child.getAttributes())
    const content = childrenAsTheyAre(child)
    return [
      {
        type: child.nodeName,
        ...(attrs ? { attrs } : {}),
        ...(content.length > 0 ? { content } : {}),
      },
    ]
  })
}

/** The words of a text on the wire, in runs of the same marks. */
export function runsOf(text: { toDelta(): unknown[] }): TextNode[] {
  const delta = text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[]
  const runs: TextNode[] = []
  for (const { insert, attributes } of delta) {
    if (typeof insert !== 'string' || insert === '') continue
    const marks = marksOf(attributes ?? {})
    const words = insert.toWellFormed()
    const last = runs.at(-1)
    // Marks that were set and taken back leave their traces between words that look the same.
    if (last !== undefined && marksKey(last.marks) === marksKey(marks)) {
      runs[runs.length - 1] = { ...last, text: `${last.text}${words}` }
    } else runs.push({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) })
  }
  return runs
}

function marksOf(attributes: Readonly<Record<string, unknown>>): TextMark[] {
  const marks: TextMark[] = []
  for (const [name, value] of Object.entries(attributes)) {
    const type = schema.marks[markName(name)]
    if (type === undefined || value === null) continue
    const attrs = readAttributes(type, isRecord(value) ? value : {})
    if (type === schema.marks.link && attrs === undefined) continue
    if (isSuggestion(type) && readStamp(attrs) === undefined) continue
    marks.push({ type: type.name, ...(attrs ? { attrs } : {}) })
  }
  return marks.sort(byOrder)
}

const isSuggestion = (type: MarkType) =>
  type === schema.marks.insertion || type === schema.marks.deletion

// Two suggestions over the same words are of one type.
function byOrder(one: TextMark, other: TextMark): number {
  const order = markOrder.indexOf(one.type) - markOrder.indexOf(other.type)
  return order || (String(one.attrs?.id) < String(other.attrs?.id) ? -1 : 1)
}

// The order of the schema, not of the wire: equal texts must be equal in canonical JSON.
const markOrder = Object.keys(schema.marks)

/** The schema's name of a mark on the wire, where overlapping ones carry a hash: `link--3fa9`. */
export function markName(name: string): string {
  return name.split('--')[0] ?? name
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import * as Y from 'yjs'
import { align } from './diff/align.ts'
import { commonSubsequence } from './diff/common-subsequence.ts'
import { likeness, unitsOf } from './diff/words.ts'
import { childrenAsTheyAre, markName, runsOf } from './from-ydoc.ts'
import { keyOf, marksKey } from './node-key.ts'
import { readAttributes } from './read-attributes.ts'
import { schema } from './schema.ts'
import type { AttributeValue, TextMark, TextNode } from './text-node.ts'

type Parent = Y.XmlFragment | Y.XmlElement
type Child = Y.XmlElement | Y.XmlText

/** One child of a node on the wire: the words between two nodes are one, with all their marks. */
export type Piece = { key: string; node: TextNode; runs: readonly TextNode[] | null }

/** How alike two pieces must be to be rewritten rather than replaced. */
const leastLikeness = 0.2

/**
 * Changes what a node holds into this content and touches nothing that is the same: whoever wrote what
 * stays, carets and comments in it, keep it. To be called within a transaction.
 * @param make makes the Yjs types of pieces that are new
 */
export function rewrite(
  parent: Parent,
  content: readonly TextNode[],
  make: (piece: Piece) => Child,
): void {
  const found = parent
    .toArray()
    .filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
  const before = found.map((child) => ({ ...pieceOf(child), child }))
  let at = 0
  for (const pair of align(before, piecesOf(content, typeOf(parent)), alike)) {
    if (pair.after === null) {
      parent.delete(at, 1)
      continue
    }
    if (pair.before === null) parent.insert(at, [make(pair.after)])
    else if (pair.before.key !== pair.after.key) rewriteChild(pair.before.child, pair.after, make)
    at += 1
  }
}

/** What a node of this type holds, as it lies on the wire. An empty line has its one empty text. */
export function piecesOf(content: readonly TextNode[], type: string): Piece[] {
  const pieces: Piece[] = []
  let runs: TextNode[] = []
  const flush = () => {
    if (runs.length > 0) pieces.push(wordsPiece(runs))
    runs = []
  }
  for (const node of content) {
    if (node.text !== undefined) runs.push(node)
    else {
      flush()
      pieces.push({ key: keyOf(node), node, runs: null })
    }
  }
  flush()
  if (pieces.length === 0 && holdsWords(type)) pieces.push(wordsPiece([]))
  return pieces
}

/** Whether words stand in nodes of this type directly. */
export const holdsWords = (type: string) => schema.nodes[type]?.inlineContent === true

function wordsPiece(runs: readonly TextNode[]): Piece {
  const node = { type: 'words', content: runs }
  return { key: keyOf(node), node, runs }
}

function pieceOf(child: Child): Piece {
  if (child instanceof Y.XmlText) return wordsPiece(runsOf(child))
  const type = schema.nodes[child.nodeName]
  const attrs = type && readAttributes(type, child.getAttributes())
  const content = childrenAsTheyAre(child)
  const node = {
    type: child.nodeName,
    ...(attrs ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  }
  return { key: keyOf(node), node, runs: null }
}

const typeOf = (parent: Parent) => (parent instanceof Y.XmlElement ? parent.nodeName : 'doc')

function alike(before: Piece, after: Piece): number {
  if (before.node.type !== after.node.type) return 0
  // The words of one line are rewritten whatever they were: the line is the same.
  if (before.runs !== null) return 0.01 + likeness(before.node, after.node)
  const shared = likeness(before.node, after.node)
  return shared >= leastLikeness ? shared : 0
}

function rewriteChild(child: Child, piece: Piece, make: (piece: Piece) => Child): void {
  if (child instanceof Y.XmlText) {
    rewriteWords(child, piece.runs ?? [])
    return
  }
  rewriteAttributes(child, piece.node.attrs ?? {})
  rewrite(child, piece.node.content ?? [], make)
}

function rewriteAttributes(
  element: Y.XmlElement,
  wanted: Readonly<Record<string, AttributeValue>>,
): void {
  const type = schema.nodes[element.nodeName]
  const present = (type && readAttributes(type, element.getAttributes())) ?? {}
  for (const name of new Set([...Object.keys(present), ...Object.keys(wanted)])) {
    const value = wanted[name]
    if (JSON.stringify(present[name]) === JSON.stringify(value)) continue
    if (value === undefined) element.removeAttribute(name)
    // Yjs types attributes as strings and stores any JSON; editors store numbers.
    else element.setAttribute(name, value as string)
  }
}

type Unit = { text: string; marks: readonly TextMark[]; names: readonly string[] }

type Operation =
  | { retain: number; attributes?: object }
  | { delete: number }
  | { insert: string; attributes: object }

function rewriteWords(text: Y.XmlText, runs: readonly TextNode[]): void {
  const [before, after] = [unitsOnWire(text), runs.flatMap(unitsOfRun)]
  const delta: Operation[] = []
  let [fromBefore, fromAfter] = [0, 0]
  const common = commonSubsequence(
    before.map((unit) => unit.text),
    after.map((unit) => unit.text),
  )
  for (const [one, other] of [...common, [before.length, after.length] as const]) {
    for (const { text: gone } of before.slice(fromBefore, one)) add(delta, { delete: gone.length })
    for (const { text: insert, marks } of after.slice(fromAfter, other))
      add(delta, { insert, attributes: attributesOf(marks) })
    const [was, is] = [before[one], after[other]]
    if (was && is) add(delta, { retain: was.text.length, ...restyling(was, is) })
    fromBefore = one + 1
    fromAfter = other + 1
  }
  text.applyDelta(delta)
}

// Operations that do the same are one, or Yjs would cut the text into words for ever.
function add(delta: Operation[], next: Operation): void {
  const last = delta.at(-1)
  const alike = (one: Operation, other: Operation) =>
    JSON.stringify('attributes' in one && one.attributes) ===
    JSON.stringify('attributes' in other && other.attributes)
  if (last && 'delete' in last && 'delete' in next) last.delete += next.delete
  else if (last && 'retain' in last && 'retain' in next && alike(last, next))
    last.retain += next.retain
  else if (last && 'insert' in last && 'insert' in next && alike(last, next))
    last.insert += next.insert
  else delta.push(next)
}

function unitsOnWire(text: Y.XmlText): Unit[] {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta()
  return delta.flatMap(({ insert, attributes = {} }) => {
    const names = Object.keys(attributes)
    // What is no text has a length of one; no word is equal to it, so it is removed.
    if (typeof insert !== 'string') return [{ text: '\u{fffc}', marks: [], names }]
    const [run] = runsOf({ toDelta: () => [{ insert, attributes }] })
    return unitsOf(insert).map((unit) => ({ text: unit, marks: run?.marks ?? [], names }))
  })
}

const unitsOfRun = ({ text = '', marks = [] }: TextNode): Unit[] =>
  unitsOf(text).map((unit) => ({ text: unit, marks, names: [] }))

const attributesOf = (marks: readonly TextMark[]) =>
  Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}]))

function restyling(was: Unit, is: Unit): { attributes?: object } {
  if (marksKey(was.marks) === marksKey(is.marks)) return {}
  const wanted = attributesOf(is.marks)
  const gone = was.names.filter(
    (name) => !Object.hasOwn(wanted, markName(name)) || name !== markName(name),
  )
  return { attributes: { ...Object.fromEntries(gone.map((name) => [name, null])), ...wanted } }
}

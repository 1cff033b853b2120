import * as Y from 'yjs'
import type { Authorship, Trace } from './authorship.ts'
import { schema, textRoot } from './schema.ts'

/** What stands in a line besides words: its type, and what it names (an evidence item, a member's name). */
export type LineNode = { type: string; named: string | null }

/**
 * Words of one hand: who wrote them and between when and when. Each U+FFFC in `text` stands for the next of
 * `nodes`. `removed` says who took them away again, and is null for words that stand.
 */
export type WrittenRun = {
  text: string
  nodes: LineNode[]
  memberId: string | null
  from: Date
  until: Date
  removed: Trace | null
}

/** One paragraph, heading or other line of text, as the runs that it is made of. */
export type WrittenBlock = { node: string; runs: WrittenRun[] }

const nodeSign = '\ufffc'

/** A pause (ms) after which one hand's words begin a new run. */
const pause = 60_000

/**
 * Every line of a text with who wrote what in it, in reading order; lines without words are left out.
 * Removed words are among them where the document still holds them (`gc: false`). A citation or another
 * node within a line is its line's; the words of a footnote follow as a line.
 */
export function writtenRuns(document: Y.Doc, authorship: Authorship): WrittenBlock[] {
  const blocks: WrittenBlock[] = []
  walk(document.getXmlFragment(textRoot), authorship, blocks)
  return blocks
}

function walk(parent: Y.XmlFragment, authorship: Authorship, blocks: WrittenBlock[]): void {
  const runs: WrittenRun[] = []
  const node = parent instanceof Y.XmlElement ? parent.nodeName : 'doc'
  const inside: Y.XmlElement[] = []
  for (let item = parent._start; item !== null; item = item.right) {
    if (!(item.content instanceof Y.ContentType)) continue
    const { type } = item.content
    if (type instanceof Y.XmlText) addWords(type, authorship, runs)
    else if (!(type instanceof Y.XmlElement)) continue
    else {
      const kind = schema.nodes[type.nodeName]
      if (kind?.isInline) {
        addRun(runs, nodeSign, item.id.client, item.id.clock, authorship, lineNode(type))
      }
      // A footnote is both: one node of its line, and a line of words of its own.
      if (!kind?.isInline || !kind.isLeaf) inside.push(type)
    }
  }
  if (runs.length > 0) blocks.push({ node, runs })
  for (const element of inside) walk(element, authorship, blocks)
}

function addWords(text: Y.XmlText, authorship: Authorship, runs: WrittenRun[]): void {
  for (let item = text._start; item !== null; item = item.right) {
    if (!(item.content instanceof Y.ContentString)) continue
    const { client, clock } = item.id
    for (let at = 0; at < item.content.str.length; at += 1) {
      addRun(runs, item.content.str.charAt(at), client, clock + at, authorship, nothing)
    }
  }
}

// The sign itself, where somebody pasted one.
const nothing: LineNode = { type: 'text', named: null }

function lineNode(element: Y.XmlElement): LineNode {
  const named = element.getAttribute('evidenceId') ?? element.getAttribute('name')
  return { type: element.nodeName, named: typeof named === 'string' ? named : null }
}

function addRun(
  runs: WrittenRun[],
  text: string,
  client: number,
  clock: number,
  authorship: Authorship,
  node: LineNode,
): void {
  const nodes = text === nodeSign ? [node] : []
  const wrote = authorship.writer(client, clock)
  if (wrote === undefined) return
  const removed = authorship.remover(client, clock) ?? null
  const last = runs.at(-1)
  if (last === undefined || !continues(last, wrote, removed)) {
    runs.push({ text, nodes, memberId: wrote.memberId, from: wrote.at, until: wrote.at, removed })
    return
  }
  last.text += text
  last.nodes.push(...nodes)
  if (wrote.at < last.from) last.from = wrote.at
  if (wrote.at > last.until) last.until = wrote.at
}

function continues(run: WrittenRun, wrote: Trace, removed: Trace | null): boolean {
  return (
    run.memberId === wrote.memberId &&
    isNear(run.until, wrote.at) &&
    isNear(run.from, wrote.at) &&
    (run.removed === null) === (removed === null) &&
    run.removed?.memberId === removed?.memberId &&
    isNear(run.removed?.at, removed?.at)
  )
}

function isNear(one: Date | undefined, other: Date | undefined): boolean {
  return Math.abs((one?.getTime() ?? 0) - (other?.getTime() ?? 0)) < pause
}

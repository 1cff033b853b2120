import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { HandRun } from './hands-of.ts'

/** A part of a line (a paragraph, a heading, a footnote): which line of words it is, and from where to where. */
export type ChosenLine = {
  /** Its place among the lines that hold words, in reading order. */
  place: number
  text: string
  from: number
  to: number
}

/** What stands in a line for a node that is no text, as in `writtenRuns`. */
const nodeSign = '\ufffc'

/** The lines that a selection covers, each as far as it does; the whole line where only the caret is in it. */
export function chosenLines({ doc, selection }: EditorState): ChosenLine[] {
  const lines: ChosenLine[] = []
  let place = 0
  const visit = (node: Node, start: number) => {
    const text = textOf(node)
    if (text !== '') {
      const inside = (position: number) => placeInLine(node, position - start)
      const isCaret = selection.empty && selection.$from.parent === node
      const covers = selection.from < start + node.content.size && selection.to > start
      if (isCaret) lines.push({ place, text, from: 0, to: text.length })
      else if (!selection.empty && covers) {
        lines.push({ place, text, from: inside(selection.from), to: inside(selection.to) })
      }
      place += 1
    }
    // The words of a footnote follow the line that it stands in.
    node.forEach((child, offset) => {
      if (child.isInline && child.inlineContent) visit(child, start + offset + 1)
    })
  }
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    visit(node, position + 1)
    return false
  })
  return lines
}

/**
 * Who wrote these lines.
 * @returns null where the log does not have them as they stand here: somebody is typing in them
 */
export function runsOfLines(
  lines: readonly ChosenLine[],
  blocks: readonly { readonly runs: readonly HandRun[] }[],
): HandRun[] | null {
  const runs: HandRun[] = []
  for (const { place, text, from, to } of lines) {
    const block = blocks[place]
    if (block === undefined || block.runs.map((run) => run.text).join('') !== text) return null
    let start = 0
    for (const run of block.runs) {
      const part = partOf(run, Math.max(0, from - start), Math.max(0, to - start))
      if (part.text !== '') runs.push(part)
      start += run.text.length
    }
  }
  return runs
}

function partOf(run: HandRun, from: number, to: number): HandRun {
  const text = run.text.slice(from, to)
  const before = nodesIn(run.text.slice(0, from))
  return { ...run, text, nodes: run.nodes.slice(before, before + nodesIn(text)) }
}

const nodesIn = (text: string): number => text.split(nodeSign).length - 1

function textOf(line: Node): string {
  let text = ''
  line.forEach((child) => {
    text += child.text ?? nodeSign
  })
  return text
}

// Nodes that hold words are larger in the editor than the one sign that stands for them.
function placeInLine(line: Node, offset: number): number {
  let [place, at] = [0, 0]
  for (let index = 0; index < line.childCount; index += 1) {
    const child = line.child(index)
    if (offset <= at) return place
    const length = child.text?.length ?? 1
    if (offset < at + child.nodeSize) return place + (child.isText ? offset - at : length)
    place += length
    at += child.nodeSize
  }
  return place
}

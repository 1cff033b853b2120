import type { TextNode } from '#server/documents/text-node.ts'
import { wordsOfLine } from './lines-of.ts'

/** One letter of a line, or what is no word in it (a citation), which counts as no letter. */
type Unit = { node: TextNode; letter: string }

const unitsOf = (node: TextNode): Unit[] =>
  (node.content ?? []).flatMap((part): Unit[] => {
    if (part.text !== undefined) {
      return [...part.text].map((letter) => ({ node: { ...part, text: letter }, letter }))
    }
    return [{ node: part, letter: part.type === 'hardBreak' ? '\n' : '' }]
  })

/**
 * A text with one of its lines saying other words. What the line begins and ends with in both keeps its bold and
 * italic, its citations and mentions; only what differs is written anew. A line corrected to nothing goes.
 * @param line its place, as `linesOf` counts
 */
export function correctLine(document: TextNode, line: number, wanted: string): TextNode {
  let place = -1
  const corrected = (node: TextNode): TextNode | null => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      place += 1
      if (place !== line) return node
      return wanted === '' ? null : lineSaying(node, wanted)
    }
    if (node.content === undefined) return node
    const before = node.content
    const content = before.map(corrected).filter((child) => child !== null)
    const isSame =
      content.length === before.length && content.every((one, at) => one === before[at])
    if (isSame) return node
    // A list item or cell that lost its only line would be an empty bullet.
    if (content.length === 0 && node.type !== 'doc' && !node.type.startsWith('table')) return null
    return content.length === 0 && node.type.startsWith('table')
      ? { ...node, content: [{ type: 'paragraph' }] }
      : { ...node, content }
  }

  return corrected(document) ?? { type: 'doc' }
}

function lineSaying(node: TextNode, wanted: string): TextNode {
  const units = unitsOf(node)
  const [was, will] = [[...wordsOfLine(node)], [...wanted]]
  const most = Math.min(was.length, will.length)
  let start = 0
  while (start < most && was[start] === will[start]) start += 1
  let end = 0
  while (end < most - start && was.at(-1 - end) === will.at(-1 - end)) end += 1
  const [head, tail] = [leading(units, start), trailing(units, end)]
  const style = head.at(-1)?.node.marks ?? tail[0]?.node.marks
  const middle = will
    .slice(start, will.length - end)
    .map((letter): Unit => ({ node: written(letter, style), letter }))
  const content = joined([...head, ...middle, ...tail])

  return { ...node, content }
}

const written = (letter: string, marks: TextNode['marks']): TextNode =>
  letter === '\n'
    ? { type: 'hardBreak' }
    : { type: 'text', text: letter, ...(marks ? { marks } : {}) }

// With what is no letter and stands among them or right behind.
function leading(units: readonly Unit[], letters: number): Unit[] {
  const taken: Unit[] = []
  let left = letters
  for (const unit of units) {
    if (unit.letter !== '' && left === 0) break
    if (unit.letter !== '') left -= 1
    taken.push(unit)
  }
  return taken
}

function trailing(units: readonly Unit[], letters: number): Unit[] {
  const taken: Unit[] = []
  let left = letters
  for (const unit of units.toReversed()) {
    if (left === 0) break
    if (unit.letter !== '') left -= 1
    taken.unshift(unit)
  }
  return taken
}

function joined(units: readonly Unit[]): TextNode[] {
  const runs: TextNode[] = []
  for (const { node } of units) {
    const last = runs.at(-1)
    const isAlike =
      last?.text !== undefined &&
      node.text !== undefined &&
      JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? [])
    if (last && isAlike) runs[runs.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else runs.push(node)
  }
  return runs
}

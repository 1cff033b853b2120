import { commonSubsequence } from './diff/common-subsequence.ts'
import { unitsOf } from './diff/words.ts'
import { mentionText } from './mentions.ts'
import type { TextNode } from './text-node.ts'

type Piece = { text: string; node: TextNode }

/**
 * The words of a paragraph for a plain field; null where a plain field cannot hold it (a list, a table, an image).
 * What stands among the words and is none (a citation, a footnote) is said by a number in brackets.
 */
export function lineWords(node: TextNode): string | null {
  if (node.type !== 'paragraph' && node.type !== 'heading') return null

  return piecesOf(node)
    .map(({ text }) => text)
    .join('')
}

/**
 * The paragraphs that a plain field says, one a line. Words that the original has keep how they look there, and a
 * number in brackets stands for what it stood for; the first line is of the original's kind.
 */
export function fromLineWords(words: string, original: TextNode | null): TextNode[] {
  const lines = words.split(/\r?\n/).map((line) => line.trim())
  const pieces = original === null ? [] : piecesOf(original)

  return lines
    .filter((line) => line !== '')
    .map((line, at): TextNode => {
      const content = nodesOf(line, pieces)
      if (at > 0 || original === null) return { type: 'paragraph', content }
      const level = original.attrs?.level
      const attrs = original.type === 'heading' && level !== undefined ? { attrs: { level } } : {}
      return { type: original.type, ...attrs, content }
    })
}

function piecesOf(node: TextNode): Piece[] {
  let marks = 0
  return (node.content ?? []).flatMap((child): Piece[] => {
    if (child.text !== undefined) {
      return unitsOf(child.text).map((text) => ({ text, node: { ...child, text } }))
    }
    if (child.type === 'hardBreak') return [{ text: ' ', node: child }]
    if (child.type === 'mention') return [{ text: mentionText(child), node: child }]
    marks += 1
    return [{ text: `[${marks}]`, node: child }]
  })
}

// What the original has comes from there, in its order; the rest is plain.
function nodesOf(line: string, pieces: readonly Piece[]): TextNode[] {
  const tokens = line
    .split(/(\[\d+\])/)
    .flatMap((part) => (/^\[\d+\]$/.test(part) ? [part] : unitsOf(part)))
  const kept = new Map(
    commonSubsequence(
      pieces.map(({ text }) => text),
      tokens,
    ).map(([from, to]) => [to, pieces[from]?.node] as const),
  )
  const nodes: TextNode[] = []
  for (const [at, text] of tokens.entries()) {
    const node = kept.get(at) ?? { type: 'text', text }
    const last = nodes.at(-1)
    const joins =
      last?.text !== undefined &&
      node.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (joins) nodes[nodes.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else nodes.push(node)
  }

  return nodes
}

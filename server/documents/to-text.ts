import { asItStands } from './as-it-stands.ts'
import { mentionText } from './mentions.ts'
import type { TextNode } from './text-node.ts'

const blockTypes = new Set(['paragraph', 'heading'])

/**
 * The words of a text alone, as it stands, one line for each paragraph, heading or cell, then its footnotes
 * by number: for search and comparison. A citation is not a word, unless `cite` has one for it; an image is the words
 * that stand for it; what is only proposed is not said: open insertions are left out, open deletions still stand.
 */
export function plainTextOf(document: TextNode, cite: Cite = () => ''): string {
  return joined(linesOf(asItStands(document), byNumber, cite))
}

/** What stands for a citation, by the id of the evidence. */
type Cite = (evidenceId: string) => string

/** The words of a text with those that are only proposed: for copying, where none may be lost. */
export function everyWordOf(document: TextNode): string {
  return joined(linesOf(document, byNumber, () => ''))
}

const byNumber = (number: number): string => `[${number}]`

const joined = ({ lines, notes }: Lines): string =>
  [...lines, ...notes.map((note, at) => `${byNumber(at + 1)} ${note}`)].join('\n')

/**
 * How many words a reader would count in the text as it stands: runs of letters and digits between spaces, in
 * footnotes too.
 */
export function countWords(document: TextNode): number {
  const { lines, notes } = linesOf(
    asItStands(document),
    () => '',
    () => '',
  )
  return [...lines, ...notes].join('\n').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

type Lines = { lines: string[]; notes: string[] }

function linesOf(document: TextNode, mark: (number: number) => string, cite: Cite): Lines {
  const found: Lines = { lines: [], notes: [] }
  collectLines(document, found, mark, cite)
  return found
}

function collectLines(
  node: TextNode,
  found: Lines,
  mark: (number: number) => string,
  cite: Cite,
): void {
  if (node.type === 'image') found.lines.push(String(node.attrs?.alt ?? ''))
  if (!blockTypes.has(node.type)) {
    for (const child of node.content ?? []) collectLines(child, found, mark, cite)
    return
  }
  const words = (node.content ?? []).map((child) => {
    if (child.type === 'hardBreak') return '\n'
    if (child.type === 'citation') return cite(String(child.attrs?.evidenceId ?? ''))
    if (child.type === 'mention') return mentionText(child)
    if (child.type !== 'footnote') return child.text ?? ''
    return mark(found.notes.push((child.content ?? []).map(({ text = '' }) => text).join('')))
  })
  found.lines.push(words.join(''))
}

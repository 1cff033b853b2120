import { asItStands } from './as-it-stands.ts'
import { mentionText } from './mentions.ts'
import type { TextNode } from './text-node.ts'

const blockTypes = new Set(['paragraph', 'heading'])

/**
 * The words of a text alone, as it stands, one line for each paragraph, heading or cell, then its footnotes
 * by number: for search and comparison. A citation is not a word; an image is the words that stand for it;
 * what is only proposed is not said: open insertions are left out, open deletions still stand.
 */
export function plainTextOf(document: TextNode): string {
  return everyWordOf(asItStands(document))
}

/** The words of a text with those that are only proposed: for copying, where none may be lost. */
export function everyWordOf(document: TextNode): string {
  const { lines, notes } = linesOf(document, (number) => `[${number}]`)
  return [...lines, ...notes.map((note, at) => `[${at + 1}] ${note}`)].join('\n')
}

/**
 * How many words a reader would count in the text as it stands: runs of letters and digits between spaces, in
 * footnotes too.
 */
export function countWords(document: TextNode): number {
  const { lines, notes } = linesOf(asItStands(document), () => '')
  return [...lines, ...notes].join('\n').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

type Lines = { lines: string[]; notes: string[] }

function linesOf(document: TextNode, mark: (number: number) => string): Lines {
  const found: Lines = { lines: [], notes: [] }
  collectLines(document, found, mark)
  return found
}

function collectLines(node: TextNode, found: Lines, mark: (number: number) => string): void {
  if (node.type === 'image') found.lines.push(String(node.attrs?.alt ?? ''))
  if (!blockTypes.has(node.type)) {
    for (const child of node.content ?? []) collectLines(child, found, mark)
    return
  }
  const words = (node.content ?? []).map((child) => {
    if (child.type === 'hardBreak') return '\n'
    if (child.type === 'mention') return mentionText(child)
    if (child.type !== 'footnote') return child.text ?? ''
    return mark(found.notes.push((child.content ?? []).map(({ text = '' }) => text).join('')))
  })
  found.lines.push(words.join(''))
}

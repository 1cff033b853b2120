import type { TextNode } from '#server/documents/text-node.ts'

/** A line of a text: a paragraph or heading, wherever it stands, with its place among them. */
export type Line = { readonly line: number; readonly node: TextNode; readonly words: string }

const isLine = ({ type }: TextNode): boolean => type === 'paragraph' || type === 'heading'

/** The words of a line without what is no word in it: a citation, a mention. */
export const wordsOfLine = (node: TextNode): string =>
  (node.content ?? []).map(({ type, text = '' }) => (type === 'hardBreak' ? '\n' : text)).join('')

/** The lines of a text in their order: what a correction names one of. */
export function linesOf(document: TextNode): Line[] {
  const lines: Line[] = []
  const walk = (node: TextNode): void => {
    if (isLine(node)) lines.push({ line: lines.length, node, words: wordsOfLine(node) })
    else for (const child of node.content ?? []) walk(child)
  }
  walk(document)
  return lines
}

/**
 * Where a line stands now that stood at a place when it was read: at that place if it still says the same, otherwise
 * at the one place that does. Undefined where none does, or several do: then nobody can tell which was meant.
 */
export function findLine(document: TextNode, at: number, words: string): Line | undefined {
  const lines = linesOf(document)
  const there = lines[at]
  if (there?.words === words) return there
  const alike = lines.filter((line) => line.words === words)
  return alike.length === 1 ? alike[0] : undefined
}

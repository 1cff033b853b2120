import type { TextNode } from './text-node.ts'

/** Words as content of a line. */
export const plainWords = (text: string, ...marks: string[]): TextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
})

/** A paragraph of content. */
export const plainParagraph = (...content: readonly TextNode[]): TextNode => ({
  type: 'paragraph',
  content: [...content],
})

/** Words that were typed in a box as paragraphs: an empty line parts them, a new line breaks one. */
export function paragraphsOf(text: string): TextNode[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const lines = part.split('\n').map((line) => line.trim())
      return plainParagraph(
        ...lines.flatMap((line, index): TextNode[] => [
          ...(index > 0 ? [{ type: 'hardBreak' }] : []),
          ...(line === '' ? [] : [plainWords(line)]),
        ]),
      )
    })
}

/** A table of words, the first row its head. */
export function plainTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): TextNode {
  const row = (type: string, cells: readonly string[]): TextNode => ({
    type: 'tableRow',
    content: cells.map((text) => ({
      type,
      content: text.trim() === '' ? [{ type: 'paragraph' }] : paragraphsOf(text),
    })),
  })
  return {
    type: 'table',
    content: [row('tableHeader', heads), ...rows.map((cells) => row('tableCell', cells))],
  }
}

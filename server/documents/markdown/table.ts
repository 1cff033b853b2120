import type { TextNode } from '../text-node.ts'
import { imageMarkdown } from './image.ts'
import { inlineMarkdown, type MarkdownContext } from './inline.ts'

/**
 * A table as GitHub's Markdown has it: one line a row. Markdown knows no cells over several columns
 * (their room stays empty) and no paragraphs in cells (they follow each other behind `<br>`).
 */
export function tableMarkdown(
  { content: rows = [] }: TextNode,
  context: MarkdownContext,
): string[] {
  const [first, ...others] = rows.map(({ content: cells = [] }) =>
    cells.flatMap((cell) => {
      const lines = linesIn(cell, context).join('<br>')
      return [lines, ...Array.from({ length: spanOf(cell) - 1 }, () => '')]
    }),
  )
  if (first === undefined) return []
  const isHeaded = (rows[0]?.content ?? []).some(({ type }) => type === 'tableHeader')
  const columns = Math.max(first.length, ...others.map((cells) => cells.length))
  const head = isHeaded ? first : []
  const body = isHeaded ? others : [first, ...others]
  const rule = Array.from({ length: columns }, () => '---')
  const lines = [head, rule, ...body].map((cells) => {
    const all = Array.from({ length: columns }, (_, at) => cells[at] ?? '')
    return `| ${all.join(' | ')} |`
  })
  return [lines.join('\n')]
}

function linesIn(node: TextNode, context: MarkdownContext): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    return [inlineMarkdown(node.content ?? [], context, true)]
  }
  if (node.type === 'image') return imageMarkdown(node, context)
  return (node.content ?? []).flatMap((child) => {
    const lines = linesIn(child, context)
    return child.type === 'listItem' ? lines.map((line) => `• ${line}`) : lines
  })
}

function spanOf({ attrs }: TextNode): number {
  const span = attrs?.colspan
  return typeof span === 'number' && span > 1 && span <= 100 ? span : 1
}

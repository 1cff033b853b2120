import type { TextNode } from '../text-node.ts'
import { imageMarkdown } from './image.ts'
import { inlineMarkdown, type MarkdownContext } from './inline.ts'
import { tableMarkdown } from './table.ts'

/** The blocks of a text, each as the lines of Markdown that make it. */
export function markdownBlocks(nodes: readonly TextNode[], context: MarkdownContext): string[] {
  return nodes.flatMap((node, index): string[] => {
    const content = node.content ?? []
    if (node.type === 'paragraph') return filled(inlineMarkdown(content, context))
    if (node.type === 'heading') {
      const line = inlineMarkdown(content, context).replaceAll('\\\n', ' ')
      return filled(line).map((words) => `${node.attrs?.level === 4 ? '####' : '###'} ${words}`)
    }
    if (node.type === 'image') {
      return imageMarkdown(node, context)
    }
    if (node.type === 'horizontalRule') return ['---']
    if (node.type === 'table') return tableMarkdown(node, context)
    if (node.type === 'blockquote') {
      return filled(prefixed(markdownBlocks(content, context).join('\n\n'), '> ', '>'))
    }
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      // Two lists that follow each other would read as one.
      const apart = nodes[index - 1]?.type === node.type ? ['<!-- -->'] : []
      return [...apart, ...filled(list(node, context))]
    }
    return markdownBlocks(content, context)
  })
}

function list(node: TextNode, context: MarkdownContext): string {
  const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1
  const items = (node.content ?? []).map(({ content = [] }, index) => {
    const sign = node.type === 'orderedList' ? `${start + index}. ` : '- '
    const isTight = content.slice(1).every(interruptsParagraph)
    const blocks = markdownBlocks(content, context).join(isTight ? '\n' : '\n\n')
    const room = ' '.repeat(sign.length)
    return sign + prefixed(blocks, room, '').slice(room.length)
  })
  return items.map((item) => item.trimEnd()).join('\n')
}

// A numbered list that begins elsewhere than at 1 needs an empty line before it (CommonMark 5.2).
function interruptsParagraph({ type, attrs }: TextNode): boolean {
  return type === 'bulletList' || (type === 'orderedList' && attrs?.start === undefined)
}

function prefixed(text: string, prefix: string, empty: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? empty : prefix + line))
    .join('\n')
}

function filled(text: string): string[] {
  return text.trim() === '' ? [] : [text]
}

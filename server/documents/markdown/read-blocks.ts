import type { Token } from 'markdown-it'
import type { TextNode } from '../text-node.ts'
import { inlineOfTokens, type Notes } from './read-inline.ts'

type Level = (level: number) => 3 | 4

const containers: Readonly<Record<string, string>> = {
  blockquote_open: 'blockquote',
  bullet_list_open: 'bulletList',
  ordered_list_open: 'orderedList',
  list_item_open: 'listItem',
  table_open: 'table',
  tr_open: 'tableRow',
  th_open: 'tableHeader',
  td_open: 'tableCell',
  paragraph_open: 'paragraph',
  heading_open: 'heading',
}

type Growing = { type: string; attrs?: Record<string, number>; content: TextNode[] }

/** The block tokens of a file as blocks of a text, in their order. */
export function blocksOfTokens(tokens: readonly Token[], notes: Notes, level: Level): TextNode[] {
  const root: Growing = { type: 'doc', content: [] }
  const open: Growing[] = [root]
  for (const token of tokens) {
    const into = open.at(-1) ?? root
    const type = containers[token.type]
    if (type !== undefined) {
      const node: Growing = { type, ...attributesOf(token, level), content: [] }
      into.content.push(node)
      open.push(node)
    } else if (containers[token.type.replace(/_close$/, '_open')] !== undefined) open.pop()
    else if (token.type === 'inline') {
      const content = inlineOfTokens(token.children ?? [], notes)
      // A cell holds blocks; Markdown gives it words.
      const isCell = into.type === 'tableHeader' || into.type === 'tableCell'
      into.content.push(...(isCell ? linesIn(content) : content))
    } else into.content.push(...leafOf(token))
  }
  return root.content.map(tidy).flatMap(withoutEmpty)
}

function attributesOf(token: Token, level: Level): { attrs?: Record<string, number> } {
  if (token.type === 'heading_open') {
    return level(Number(token.tag.slice(1))) === 4 ? { attrs: { level: 4 } } : {}
  }
  const start = token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : 1
  return Number.isInteger(start) && start !== 1 ? { attrs: { start } } : {}
}

function leafOf(token: Token): TextNode[] {
  if (token.type === 'hr') return [{ type: 'horizontalRule' }]
  if (token.type === 'html_block' && /^\s*<!--[\s\S]*-->\s*$/.test(token.content)) return []
  const lines = token.content.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return []
  const content = lines.flatMap((text, index): TextNode[] => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    { type: 'text', text: text.replaceAll('\t', '    ') },
  ])
  return [{ type: 'paragraph', content }]
}

function linesIn(content: readonly TextNode[]): TextNode[] {
  const lines: TextNode[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines.map((line) => ({ type: 'paragraph', content: line }))
}

// Empty contents are left out, so that equal texts have equal hashes.
function tidy(node: TextNode): TextNode {
  const content = (node.content ?? []).map(tidy)
  const { content: _, ...shell } = node
  return content.length > 0 ? { ...shell, content } : shell
}

function withoutEmpty(node: TextNode): TextNode[] {
  return node.type === 'paragraph' && node.content === undefined ? [] : [node]
}

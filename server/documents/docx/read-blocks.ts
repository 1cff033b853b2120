import type { TextNode } from '../text-node.ts'
import { listStep } from './list-step.ts'
import { styleNames } from './names.ts'
import { type Reading, readInline } from './read-inline.ts'
import type { WordNode } from './word-tree.ts'

/** Which heading of Word is which of a text: level 3 or 4. */
export type HeadingLevels = (wordLevel: number) => 3 | 4

/** A paragraph of Word with the lists and quotation that it says it stands in. */
type Piece =
  | { kind: 'block'; node: TextNode; isQuoted: boolean }
  | { kind: 'item'; node: TextNode; level: number; isOrdered: boolean }
  | { kind: 'continued'; node: TextNode; level: number }

/** The paragraphs and tables of Word as the blocks of a text. Nothing with words in it is left out. */
export function readBlocks(
  nodes: readonly WordNode[],
  reading: Reading,
  levels: HeadingLevels,
): TextNode[] {
  return nested(nodes.flatMap((node) => piecesOf(node, reading, levels)))
}

function piecesOf(node: WordNode, reading: Reading, levels: HeadingLevels): Piece[] {
  if (node.type === 'table') {
    return [{ kind: 'block', node: tableOf(node, reading, levels), isQuoted: false }]
  }
  if (node.type !== 'paragraph') {
    // Words that stand where Word has none are a paragraph of their own.
    const content = readInline([node], reading)
    return content.length === 0
      ? []
      : [{ kind: 'block', node: { type: 'paragraph', content }, isQuoted: false }]
  }
  const style = String(node.styleName ?? '')
  if (style === styleNames.marking || style === styleNames.aside) return []
  // An image of ours comes back as it left; words beside it are somebody's and stay.
  const within = style === styleNames.image ? { ...reading, images: 0 } : reading
  const content = readInline(node.children, within)
  if (style === styleNames.image && content.length === 0) return []
  if (style === styleNames.gap && content.length === 0) return []
  if (style === styleNames.rule && content.length === 0) {
    return [{ kind: 'block', node: { type: 'horizontalRule' }, isQuoted: false }]
  }
  const paragraph: TextNode = { type: 'paragraph', ...(content.length > 0 ? { content } : {}) }
  const heading = headingLevel(style)
  if (heading !== undefined) {
    const level = levels(heading)
    const attrs = level === 3 ? {} : { attrs: { level } }
    return [{ kind: 'block', node: { ...paragraph, type: 'heading', ...attrs }, isQuoted: false }]
  }
  const numbering = numberingOf(node)
  if (numbering) return [{ kind: 'item', node: paragraph, ...numbering }]
  if (style.startsWith(styleNames.continued)) {
    return [{ kind: 'continued', node: paragraph, level: levelOf(node) }]
  }
  return [{ kind: 'block', node: paragraph, isQuoted: /quote/i.test(style) }]
}

function headingLevel(style: string): number | undefined {
  if (/^title$/i.test(style)) return 1
  const [, level] = /^heading (\d)$/i.exec(style) ?? []
  return level === undefined ? undefined : Number(level)
}

function numberingOf(node: WordNode): { level: number; isOrdered: boolean } | undefined {
  const { numbering } = node
  if (typeof numbering !== 'object' || numbering === null) return undefined
  const level = Number(Reflect.get(numbering, 'level'))
  const isOrdered = Reflect.get(numbering, 'isOrdered') === true
  return { level: Number.isInteger(level) && level >= 0 ? Math.min(level, 8) : 0, isOrdered }
}

function levelOf({ indent }: WordNode): number {
  const start = Number(Reflect.get(Object(indent), 'start'))
  return Number.isFinite(start) ? Math.max(0, Math.round(start / listStep) - 1) : 0
}

function tableOf(table: WordNode, reading: Reading, levels: HeadingLevels): TextNode {
  const rows = table.children.map((row): TextNode => {
    const type = row.isHeader === true ? 'tableHeader' : 'tableCell'
    const cells = row.children.map((cell): TextNode => {
      const spans = {
        ...(isSpan(cell.colSpan) ? { colspan: cell.colSpan } : {}),
        ...(isSpan(cell.rowSpan) ? { rowspan: cell.rowSpan } : {}),
      }
      const attrs = Object.keys(spans).length > 0 ? { attrs: spans } : {}
      return { type, ...attrs, content: readBlocks(cell.children, reading, levels) }
    })
    return { type: 'tableRow', content: cells }
  })
  return { type: 'table', content: rows }
}

const isSpan = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 100

/** A node while it is put together. */
type Growing = { type: string; content: TextNode[] }

// Word has a flat row of paragraphs that say their level; a text has lists in lists.
function nested(pieces: readonly Piece[]): TextNode[] {
  const blocks: TextNode[] = []
  let lists: Growing[] = []
  let quote: Growing | undefined
  for (const piece of pieces) {
    if (piece.kind === 'block') {
      lists = []
      if (!piece.isQuoted) {
        quote = undefined
        blocks.push(piece.node)
        continue
      }
      quote ??= begun('blockquote', blocks)
      quote.content.push(piece.node)
      continue
    }
    quote = undefined
    if (piece.kind === 'item') lists = withItem(lists, piece, blocks)
    else
      (lastItem(lists[Math.min(piece.level, lists.length - 1)])?.content ?? blocks).push(piece.node)
  }
  return blocks
}

function withItem(
  lists: readonly Growing[],
  { node, level, isOrdered }: Extract<Piece, { kind: 'item' }>,
  blocks: TextNode[],
): Growing[] {
  const type = isOrdered ? 'orderedList' : 'bulletList'
  const kept = lists.slice(0, level + 1)
  if (kept.length === level + 1 && kept.at(-1)?.type !== type) kept.pop()
  while (kept.length < level + 1) {
    const into = kept.length === 0 ? blocks : lastItem(kept.at(-1))?.content
    const list = begun(kept.length === level ? type : 'bulletList', into ?? blocks)
    // A level that Word skips is an item without words of its own.
    if (kept.length < level) begun('listItem', list.content)
    kept.push(list)
  }
  begun('listItem', kept.at(-1)?.content ?? blocks).content.push(node)
  return kept
}

function begun(type: string, into: TextNode[]): Growing {
  const node: Growing = { type, content: [] }
  into.push(node)
  return node
}

function lastItem(list: Growing | undefined): { content: TextNode[] } | undefined {
  const item = list?.content.at(-1)
  // Items are begun here and nowhere else, so their content still grows.
  return item && 'content' in item && Array.isArray(item.content)
    ? { content: item.content }
    : undefined
}

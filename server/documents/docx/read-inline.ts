import { marksKey } from '../node-key.ts'
import { safeHref } from '../safe-href.ts'
import type { TextMark, TextNode } from '../text-node.ts'
import { readSourceBookmark } from './names.ts'
import type { WordNode, WordTree } from './word-tree.ts'

/** What the reading of a DOCX knows, and what it counts on the way. */
export type Reading = { tree: Pick<WordTree, 'note'>; images: number }

const order = ['link', 'bold', 'italic', 'strike', 'underline']

/** The runs of a paragraph of Word as the inline content of a line. */
export function readInline(
  nodes: readonly WordNode[],
  reading: Reading,
  marks: readonly TextMark[] = [],
): TextNode[] {
  return joined(nodes.flatMap((node) => inlineOf(node, reading, marks)))
}

function inlineOf(node: WordNode, reading: Reading, marks: readonly TextMark[]): TextNode[] {
  if (node.type === 'text') return words(String(node.value ?? ''), marks)
  if (node.type === 'tab') return words(' ', marks)
  if (node.type === 'checkbox') return words(node.checked === true ? '☑' : '☐', marks)
  if (node.type === 'break') return node.breakType === 'line' ? [{ type: 'hardBreak' }] : []
  if (node.type === 'image') {
    reading.images += 1
    return []
  }
  if (node.type === 'noteReference') return noteOf(node, reading)
  if (node.type === 'hyperlink') return linkOf(node, reading, marks)
  const own = node.type === 'run' ? runMarks(node) : []
  return readInline(node.children, reading, [...marks, ...own])
}

function words(text: string, marks: readonly TextMark[]): TextNode[] {
  const clean = text.toWellFormed().replace(/\p{Cc}/gu, ' ')
  if (clean === '') return []
  const sorted = [...new Map(marks.map((mark) => [mark.type, mark])).values()].toSorted(
    (one, other) => order.indexOf(one.type) - order.indexOf(other.type),
  )
  return [{ type: 'text', text: clean, ...(sorted.length > 0 ? { marks: sorted } : {}) }]
}

function runMarks(run: WordNode): TextMark[] {
  // Word underlines links by their style; other underlining is somebody's.
  return [
    ...(run.isBold === true ? [{ type: 'bold' }] : []),
    ...(run.isItalic === true ? [{ type: 'italic' }] : []),
    ...(run.isStrikethrough === true ? [{ type: 'strike' }] : []),
    ...(run.isUnderline === true ? [{ type: 'underline' }] : []),
  ]
}

function linkOf(node: WordNode, reading: Reading, marks: readonly TextMark[]): TextNode[] {
  const evidenceId = typeof node.anchor === 'string' ? readSourceBookmark(node.anchor) : undefined
  if (evidenceId !== undefined) return citationIn(node, evidenceId, reading, marks)
  const href = safeHref(node.href)
  const link: TextMark[] = href === null ? [] : [{ type: 'link', attrs: { href } }]
  return readInline(node.children, reading, [...marks, ...link])
}

// What somebody typed beside the number, within the link, is theirs and stays.
function citationIn(
  node: WordNode,
  evidenceId: string,
  reading: Reading,
  marks: readonly TextMark[],
): TextNode[] {
  const inside = readInline(node.children, reading, marks)
  const said = inside.map(({ text = '' }) => text).join('')
  const [, before = '', after = ''] = /^(.*?)\[[\d—]+\](.*)$/s.exec(said) ?? [undefined, said]
  const citation: TextNode = { type: 'citation', attrs: { evidenceId } }
  const isWhole = /\[[\d—]+\]/.test(said)
  return [...words(before, marks), ...(isWhole ? [citation] : []), ...words(after, marks)]
}

function noteOf(node: WordNode, reading: Reading): TextNode[] {
  const paragraphs = reading.tree.note(node)
  const content = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? words(' ', []) : []),
    ...readInline(paragraph.children, reading).filter(({ type }) => type === 'text'),
  ])
  // Word begins a note with a space after its number.
  const [first, ...others] = joined(content)
  const trimmed = first?.text?.trimStart() ?? ''
  const all = [...(first && trimmed !== '' ? [{ ...first, text: trimmed }] : []), ...others]
  return all.length === 0 ? [] : [{ type: 'footnote', content: all }]
}

function joined(nodes: readonly TextNode[]): TextNode[] {
  const result: TextNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const isSame =
      last?.text !== undefined &&
      node.text !== undefined &&
      marksKey(last.marks) === marksKey(node.marks)
    if (isSame) result[result.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else result.push(node)
  }
  return result
}

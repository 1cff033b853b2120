import { bracketed, type CitationNumber } from '../citation-numbers.ts'
import type { FindImage } from '../find-image.ts'
import { mentionText } from '../mentions.ts'
import { safeHref } from '../safe-href.ts'
import { proposedOn } from '../suggested.ts'
import type { TextMark, TextNode } from '../text-node.ts'

/** What the writing of Markdown needs to know, and the notes that it gathers on the way. */
export type MarkdownContext = {
  number: CitationNumber
  /** The word for an image. */
  image: string
  findImage: FindImage
  /** What is said where an image does not travel along. */
  imageMissing: string
  notes: string[]
  /** The images as definitions, which stand at the end: their bytes would hide the words. */
  images: string[]
}

// What Markdown would read as more than a sign, wherever it stands in a line: no more than that, since
// people read this.
const special = /[\\`*_[\]<|]|~(?=~)|&(?=#?\w+;)/g
// What it would read as the beginning of a list, a heading, a quotation or a rule.
const atStart = /^(?:([-+=#>~])|(\d{1,9})([.)]))/

/** Words as Markdown that reads as these words and nothing else. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(special, '\\$&')
}

/** The inline content of a line. `inCell`: in a table, where a line cannot be broken but by `<br>`. */
export function inlineMarkdown(
  nodes: readonly TextNode[],
  context: MarkdownContext,
  inCell = false,
): string {
  const written = nodes.map((node) => {
    if (node.type === 'text') return markedMarkdown(node)
    if (node.type === 'hardBreak') return inCell ? '<br>' : '\\\n'
    if (node.type === 'mention') return proposed(node, escapeMarkdown(mentionText(node)))
    if (node.type === 'citation') return proposed(node, bracketed(context.number(node)))
    if (node.type === 'footnote') return proposed(node, noteCall(node, context))
    return inlineMarkdown(node.content ?? [], context, inCell)
  })
  return protectStart(written.join(''))
}

// What stands among words is proposed as they are.
function proposed(node: TextNode, inner: string): string {
  const { insertion, deletion } = proposedOn(node)
  const marked = deletion === null ? inner : `<del>${inner}</del>`
  return insertion === null ? marked : `<ins>${marked}</ins>`
}

function noteCall(node: TextNode, context: MarkdownContext): string {
  const number = context.notes.length + 1
  context.notes.push('')
  context.notes[number - 1] = `[^${number}]: ${inlineMarkdown(node.content ?? [], context, true)}`
  return `[^${number}]`
}

function protectStart(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(atStart, (_, sign?: string, number?: string, end?: string) =>
          sign === undefined ? `${number}\\${end}` : `\\${sign}`,
        ),
    )
    .join('\n')
}

// Outermost first. A mark may not begin or end with a space, so spaces are moved out of it.
const wraps: Readonly<Record<string, readonly [string, string]>> = {
  insertion: ['<ins>', '</ins>'],
  deletion: ['<del>', '</del>'],
  underline: ['<u>', '</u>'],
  strike: ['~~', '~~'],
  bold: ['**', '**'],
  italic: ['*', '*'],
}
const order = Object.keys(wraps)

function markedMarkdown({ text = '', marks = [] }: TextNode): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (inside === '') return text === '' ? '' : ' '
  const sorted = marks
    .filter(({ type }) => type in wraps)
    .toSorted((one, other) => order.indexOf(other.type) - order.indexOf(one.type))
  const wrapped = sorted.reduce((inner, { type }) => {
    const [open, close] = wraps[type] ?? ['', '']
    return `${open}${inner}${close}`
  }, escapeMarkdown(inside))
  const space = (found: string) => (found === '' ? '' : ' ')
  return `${space(before)}${linked(wrapped, marks)}${space(after)}`
}

function linked(inner: string, marks: readonly TextMark[]): string {
  const link = marks.find(({ type }) => type === 'link')
  const href = link === undefined ? null : safeHref(link.attrs?.href)
  return href === null ? inner : `[${inner}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`
}

import { fitImage } from '../fit-image.ts'
import { imageCaption } from '../image-caption.ts'
import type { TextNode } from '../text-node.ts'
import { breakLines } from './break-lines.ts'
import { type RunContext, runsOf, type Setting } from './inline-runs.ts'
import { colours, serif, sizes } from './look.ts'
import type { Block, Line, Run } from './runs.ts'
import { below, type Element } from './structure.ts'
import { tableBlocks } from './table-blocks.ts'
import type { TypeCase } from './type-case.ts'

/** What a flow of blocks stands in. */
export type Flow = {
  fonts: TypeCase
  context: RunContext
  parent: Element
  /** The column: its width, and how far the flow is set in from its left edge. */
  width: number
  indent: number
  quoted: readonly number[]
  /** Points between paragraphs. */
  gap: number
  setting: Setting
  lineHeight: number
}

const listIndent = 20
const quoteIndent = 16

/** The flow of a body of text in a column. */
export function bodyFlow(
  fonts: TypeCase,
  context: RunContext,
  parent: Element,
  width: number,
): Flow {
  const { size, height } = sizes.text
  const setting = { face: serif, size, colour: colours.ink }
  return {
    ...{ fonts, context, parent, width, indent: 0, quoted: [] },
    ...{ gap: 7, setting, lineHeight: height },
  }
}

/** The blocks of a text in a column: lines and rows, top to bottom, with what each means. */
export function flowOf(nodes: readonly TextNode[], flow: Flow): Block[] {
  return nodes.flatMap((node): Block[] => {
    const content = node.content ?? []
    if (node.type === 'paragraph') return paragraph(content, flow)
    if (node.type === 'heading') return heading(node, flow)
    if (node.type === 'image') return image(node, flow)
    if (node.type === 'horizontalRule') {
      return [{ kind: 'rule', before: 10, height: 11, indent: flow.indent, keep: false }]
    }
    if (node.type === 'bulletList' || node.type === 'orderedList') return list(node, flow)
    if (node.type === 'table') return tableBlocks(node, flow, flowOf)
    if (node.type === 'blockquote') {
      const indent = flow.indent + quoteIndent
      const setting = { ...flow.setting, colour: colours.soft }
      const parent = below(flow.parent, 'BlockQuote')
      const quoted = [...flow.quoted, flow.indent + 4]
      const blocks = flowOf(content, { ...flow, parent, indent, quoted, setting })
      return blocks.map((block, at) => (at === 0 ? block : { ...block, quotedAbove: block.before }))
    }
    return flowOf(content, flow)
  })
}

/** Runs set in lines in the flow, the whole of them one element. */
export function linesOf(
  runs: readonly Run[],
  flow: Flow,
  options: { element: Element; before: number; height: number; keepAll?: boolean },
): Block[] {
  const lines = breakLines(runs, flow.width - flow.indent, flow.fonts)
  return lines.map((line, index) => ({
    kind: 'line' as const,
    line,
    indent: flow.indent,
    height: options.height,
    before: index === 0 ? options.before : 0,
    element: options.element,
    quoted: flow.quoted,
    keep: options.keepAll === true || keepsWithNext(index, lines),
  }))
}

// No page begins or ends with one line of a paragraph of more.
function keepsWithNext(index: number, lines: readonly Line[]): boolean {
  return lines.length > 1 && (index === 0 || index === lines.length - 2)
}

function paragraph(content: readonly TextNode[], flow: Flow): Block[] {
  if (content.length === 0) return []
  const runs = runsOf(content, flow.setting, flow.context)
  const element = below(flow.parent, 'P')
  return linesOf(runs, flow, { element, before: flow.gap, height: flow.lineHeight })
}

function image(node: TextNode, flow: Flow): Block[] {
  const { findImage, imageMissing, image: word } = flow.context
  const parent = below(flow.parent, 'Div')
  const caption = paragraph(imageCaption(node, word), { ...flow, parent, gap: 4 })
  const copy = findImage(node)
  if (copy === undefined) {
    const runs = [{ ...flow.setting, text: imageMissing, size: sizes.small.size }]
    const element = below(parent, 'P')
    const said = linesOf(runs, flow, { element, before: 2, height: sizes.small.height })
    return [...caption.map((block) => ({ ...block, keep: true })), ...said]
  }
  const { width, height } = fitImage(copy, flow.width - flow.indent)
  const alt = typeof node.attrs?.alt === 'string' ? node.attrs.alt : ''
  const element = below(parent, 'Figure', { alt })
  const { indent } = flow
  const shown = { kind: 'image', copy, width, height, indent, element } as const
  return [{ ...shown, before: flow.gap + 5, keep: true }, ...caption]
}

function heading(node: TextNode, flow: Flow): Block[] {
  const isSub = node.attrs?.level === 4
  const { size, height } = isSub ? sizes.subheading : sizes.heading
  const face = { family: 'sans', bold: !isSub, italic: isSub } as const
  const runs = runsOf(node.content ?? [], { face, size, colour: colours.ink }, flow.context)
  if (runs.length === 0) return []
  const element = below(flow.parent, isSub ? 'H4' : 'H3')
  return linesOf(runs, flow, { element, before: isSub ? 12 : 16, height, keepAll: true })
}

function list(node: TextNode, flow: Flow): Block[] {
  const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1
  const parent = below(flow.parent, 'L')
  return (node.content ?? []).flatMap((item, index) => {
    const element = below(parent, 'LI')
    const text = node.type === 'orderedList' ? `${start + index}.` : '•'
    const inside = {
      ...flow,
      parent: below(element, 'LBody'),
      indent: flow.indent + listIndent,
      gap: Math.min(flow.gap, 3.5),
    }
    const blocks = flowOf(item.content ?? [], inside)
    const sign = { ...flow.setting, text }
    const [line] = breakLines([sign], listIndent * 2, flow.fonts)
    const first = blocks[0] ?? emptyLine(inside)
    if (first.kind === 'line' && first.label === undefined && line !== undefined) {
      const labelled = { ...first, label: { line, element: below(element, 'Lbl') } }
      return [index === 0 ? { ...labelled, before: flow.gap } : labelled, ...blocks.slice(1)]
    }
    return blocks
  })
}

function emptyLine(flow: Flow): Block {
  const line = { pieces: [], width: 0 }
  const { indent, quoted, gap: before, lineHeight: height } = flow
  const element = below(flow.parent, 'P')
  return { kind: 'line', line, indent, height, before, element, quoted, keep: false }
}

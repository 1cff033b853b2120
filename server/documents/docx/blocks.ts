import { HeadingLevel, type IParagraphOptions, Paragraph, type Table } from 'docx'
import { proposedOn } from '../suggested.ts'
import type { TextNode } from '../text-node.ts'
import { docxImage } from './image.ts'
import { inlineRuns } from './inline.ts'
import { listStep } from './list-step.ts'
import { styleNames } from './names.ts'
import { changeOf, type DocxSetting } from './setting.ts'
import { docxTable } from './table.ts'

export type DocxBlock = Paragraph | Table

/** Where a paragraph stands: the list and the quotation around it. */
type Around = {
  list?: { reference: string; instance: number; level: number; isFirst: boolean }
  isQuoted?: boolean
}

const deepestLevel = 8

/** The blocks of a text as paragraphs and tables of Word. */
export function docxBlocks(
  nodes: readonly TextNode[],
  setting: DocxSetting,
  around: Around = {},
): DocxBlock[] {
  return nodes.flatMap((node, index): DocxBlock[] => {
    const content = node.content ?? []
    if (node.type === 'paragraph' || node.type === 'heading') {
      const place = {
        ...around,
        ...(around.list && index > 0 ? { list: { ...around.list, isFirst: false } } : {}),
      }
      return [paragraph(node, nodes[index + 1], setting, place)]
    }
    if (node.type === 'image') return docxImage(node, setting)
    if (node.type === 'horizontalRule') return [new Paragraph({ style: 'FocalpointRule' })]
    if (node.type === 'table')
      return [docxTable(node, setting, docxBlocks), new Paragraph({ style: 'FocalpointGap' })]
    if (node.type === 'blockquote')
      return docxBlocks(content, setting, { ...around, isQuoted: true })
    if (node.type === 'bulletList' || node.type === 'orderedList')
      return list(node, setting, around)
    return docxBlocks(content, setting, around)
  })
}

function list(node: TextNode, setting: DocxSetting, around: Around): DocxBlock[] {
  const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1
  const reference = node.type === 'orderedList' ? `numbers-${start}` : 'points'
  const level = Math.min(deepestLevel, (around.list?.level ?? -1) + 1)
  const instance = setting.nextChange()
  return (node.content ?? []).flatMap((item) =>
    docxBlocks(item.content ?? [], setting, {
      ...around,
      list: { reference, instance, level, isFirst: true },
    }),
  )
}

function paragraph(
  node: TextNode,
  next: TextNode | undefined,
  setting: DocxSetting,
  { list, isQuoted }: Around,
): Paragraph {
  // The text says of a paragraph what is proposed of the break before it; Word, of the one after it.
  const { insertion, deletion } = next ? proposedOn(next) : { insertion: null, deletion: null }
  const added = changeOf(insertion, setting)
  const removed = changeOf(deletion, setting)
  const mark = {
    ...(added ? { insertion: added } : {}),
    ...(removed ? { deletion: removed } : {}),
  }
  return new Paragraph({
    ...styleOf(node, list, isQuoted === true),
    ...(Object.keys(mark).length > 0 ? { run: mark } : {}),
    children: inlineRuns(node.content ?? [], setting),
  })
}

function styleOf(node: TextNode, list: Around['list'], isQuoted: boolean): IParagraphOptions {
  if (node.type === 'heading') {
    const isSub = node.attrs?.level === 4
    return { heading: isSub ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2 }
  }
  if (list?.isFirst) {
    const { reference, instance, level } = list
    return { style: 'ListParagraph', numbering: { reference, instance, level } }
  }
  if (list) return { style: 'ListContinue', indent: { left: (list.level + 1) * listStep } }
  return isQuoted ? { style: styleNames.quote } : {}
}

import {
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReference,
  InsertedTextRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { bracketed } from '../citation-numbers.ts'
import { mentionText } from '../mentions.ts'
import { safeHref } from '../safe-href.ts'
import { proposedOn } from '../suggested.ts'
import type { TextNode } from '../text-node.ts'
import { sourceBookmark } from './names.ts'
import { changeOf, type DocxSetting } from './setting.ts'

/** The inline content of a line as runs of Word: proposals as tracked changes, citations as links. */
export function inlineRuns(nodes: readonly TextNode[], setting: DocxSetting): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text') return [linked(node, setting)]
    if (node.type === 'mention') return [changed({ text: mentionText(node) }, node, setting)]
    if (node.type === 'hardBreak') return [changed({ break: 1 }, node, setting)]
    if (node.type === 'citation') return [citation(node, setting)]
    if (node.type === 'footnote') {
      setting.notes.push(node.content ?? [])
      const call = new FootnoteReference(setting.notes.length)
      return [changed({ style: 'FootnoteReference', children: [call] }, node, setting)]
    }
    return inlineRuns(node.content ?? [], setting)
  })
}

function citation(node: TextNode, setting: DocxSetting): ParagraphChild {
  const run = changed({ text: bracketed(setting.number(node)) }, node, setting)
  const evidenceId = node.attrs?.evidenceId
  if (typeof evidenceId !== 'string' || !setting.isListed(evidenceId)) return run
  return new InternalHyperlink({ anchor: sourceBookmark(evidenceId), children: [run] })
}

function linked(node: TextNode, setting: DocxSetting): ParagraphChild {
  const marks = new Set((node.marks ?? []).map(({ type }) => type))
  const link = node.marks?.find(({ type }) => type === 'link')
  const href = link === undefined ? null : safeHref(link.attrs?.href)
  const options: IRunOptions = {
    text: (node.text ?? '').replace(/\p{Cc}/gu, ' '),
    ...(marks.has('bold') ? { bold: true } : {}),
    ...(marks.has('italic') ? { italics: true } : {}),
    ...(marks.has('strike') ? { strike: true } : {}),
    ...(marks.has('underline') ? { underline: {} } : {}),
    ...(href === null ? {} : { style: 'Hyperlink' }),
  }
  const run = changed(options, node, setting)
  return href === null ? run : new ExternalHyperlink({ link: href, children: [run] })
}

// Word has no deletion of an insertion in one run that this library writes; what is to go is shown as
// going, and whoever proposed to add it is still known here.
function changed(
  options: IRunOptions,
  node: TextNode,
  setting: DocxSetting,
): TextRun | InsertedTextRun | DeletedTextRun {
  const { insertion, deletion } = proposedOn(node)
  const removed = changeOf(deletion, setting)
  if (removed) return new DeletedTextRun({ ...options, ...removed })
  const added = changeOf(insertion, setting)
  return added ? new InsertedTextRun({ ...options, ...added }) : new TextRun(options)
}

import { type LeftOut, type ReturnedSection, readDocx } from './from-docx.ts'
import { decodeText, readMarkdown } from './from-markdown.ts'
import type { TextNode } from './text-node.ts'

/** Why a file is not read, each with a sentence in the messages, `exchange.refusals`. */
export type FileFault = 'empty' | 'not_docx' | 'too_much' | 'not_utf8' | 'not_known' | 'too_long'

/** What a file is: one of ours that came back, or a text from elsewhere. */
export type ReadFile =
  | {
      kind: 'returned'
      textId: string
      sections: ReturnedSection[]
      missing: string[]
      leftOut: LeftOut
    }
  | { kind: 'other'; document: TextNode; leftOut: LeftOut }

/** The longest text, as JSON, that a section takes. */
const longestText = 1_000_000

/** Reads a DOCX, told by its bytes, or Markdown and plain text, told by the end of the name. */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadFile | FileFault> {
  if (bytes.length === 0) return 'empty'
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const read = isZip ? await readDocx(bytes) : readWords(name, bytes)
  if (typeof read === 'string') return read
  const documents =
    read.kind === 'other' ? [read.document] : read.sections.map(({ document }) => document)
  return documents.every((document) => JSON.stringify(document).length < longestText)
    ? read
    : 'too_long'
}

function readWords(name: string, bytes: Uint8Array): ReadFile | FileFault {
  if (/\.docx?$/i.test(name)) return 'not_docx'
  if (!/\.(md|markdown|txt)$/i.test(name)) return 'not_known'
  const source = decodeText(bytes)
  if (source === null) return 'not_utf8'
  const { document, images } = readMarkdown(source)
  return { kind: 'other', document, leftOut: { images, comments: 0, unread: [] } }
}

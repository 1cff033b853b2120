import MarkdownIt from 'markdown-it'
import { fitContent } from './fit-content.ts'
import { blocksOfTokens } from './markdown/read-blocks.ts'
import type { Notes } from './markdown/read-inline.ts'
import { schema } from './schema.ts'
import type { TextNode } from './text-node.ts'

/** A Markdown file as a text, and how many images it named, which a text takes from evidence alone. */
export type ReadMarkdown = { document: TextNode; images: number }

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false })
const noteDefinition = /^\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n(?: {2,}|\t).+)*)$/gm

/**
 * Reads Markdown (CommonMark, with GitHub's tables and struck words and notes) as a text. The
 * highest heading in it becomes a heading, all others subheadings; what a text does not have stays
 * as plain words.
 */
export function readMarkdown(source: string): ReadMarkdown {
  const notes: Notes = { definitions: new Map(), images: 0 }
  const without = source
    .replace(/\r\n?/g, '\n')
    .replace(noteDefinition, (_, id: string, said: string) => {
      notes.definitions.set(id, markdown.parseInline(said.replace(/\s+/g, ' '), {}))
      return ''
    })
  const tokens = markdown.parse(without, {})
  const levels = tokens.flatMap(({ type, tag }) =>
    type === 'heading_open' ? [Number(tag.slice(1))] : [],
  )
  const highest = Math.min(...levels, 6)
  const blocks = blocksOfTokens(tokens, notes, (level) => (level === highest ? 3 : 4))
  const content = fitContent(blocks, schema.topNodeType)
  const document = { type: 'doc', ...(content.length > 0 ? { content } : {}) }
  return { document, images: notes.images }
}

/**
 * The words of a file: UTF-8, or UTF-16 that says so at its beginning. Null for another encoding and
 * for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes)
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? null : text
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

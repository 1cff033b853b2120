import {
  docxFormat,
  endBookmark,
  formatProperty,
  hashProperty,
  readSectionBookmark,
  textProperty,
} from './docx/names.ts'
import { readBlocks } from './docx/read-blocks.ts'
import type { Reading } from './docx/read-inline.ts'
import { type DocxFault, readWordTree, type WordNode } from './docx/word-tree.ts'
import type { TextNode } from './text-node.ts'

/** A section of ours that came back: what it says now, and which version it was exported from. */
export type ReturnedSection = {
  documentId: string
  sequence: number
  /** The hash that its text had when it left. */
  hash: string
  document: TextNode
}

/** What was in a file and has no place in a text. */
export type LeftOut = { images: number; comments: number; unread: readonly string[] }

/** A DOCX as a text: one of ours with its sections, or another's whole. */
export type ReadDocx =
  | {
      kind: 'returned'
      textId: string
      sections: ReturnedSection[]
      missing: string[]
      leftOut: LeftOut
    }
  | { kind: 'other'; document: TextNode; leftOut: LeftOut }

/**
 * Reads a DOCX as it reads with all tracked changes accepted. Paragraphs of kinds that a text does
 * not have become plain ones; images, comments and what cannot be read are counted.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocx | DocxFault> {
  const tree = await readWordTree(bytes)
  if (typeof tree === 'string') return tree
  const reading: Reading = { tree, images: 0 }
  const textId = tree.properties.get(textProperty)
  const isOurs = tree.properties.get(formatProperty) === docxFormat && textId !== undefined
  const parts = isOurs ? partsOf(tree.body) : []
  const leftOut = () => ({ images: reading.images, comments: tree.comments, unread: tree.unread })
  if (textId === undefined || parts.length === 0) {
    // Somebody else's first heading is a heading here, and what is below it one below.
    const content = readBlocks(tree.body, reading, (level) => (level === 1 ? 3 : 4))
    const document = { type: 'doc', ...(content.length > 0 ? { content } : {}) }
    return { kind: 'other', document, leftOut: leftOut() }
  }
  const sections = parts.flatMap(({ documentId, sequence, nodes }): ReturnedSection[] => {
    const hash = tree.properties.get(hashProperty(documentId))
    const content = readBlocks(nodes, reading, (level) => (level <= 2 ? 3 : 4))
    const document = { type: 'doc', ...(content.length > 0 ? { content } : {}) }
    return hash === undefined ? [] : [{ documentId, sequence, hash, document }]
  })
  const left = [...tree.properties.keys()].flatMap(
    (name) => /^Focalpoint ([0-9a-f-]{36})$/.exec(name)?.[1] ?? [],
  )
  const { clear, missing } = withoutUnclear(sections, left)
  return { kind: 'returned', textId, sections: clear, missing, leftOut: leftOut() }
}

type Part = { documentId: string; sequence: number; nodes: WordNode[] }

/** The paragraphs between the titles of our sections; what stands above and in the annex is not text. */
function partsOf(body: readonly WordNode[]): Part[] {
  const parts: Part[] = []
  for (const node of body) {
    const names = bookmarksIn(node)
    if (names.includes(endBookmark)) break
    const begins = names.map(readSectionBookmark).find((found) => found !== undefined)
    if (begins) parts.push({ ...begins, nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  return parts
}

function bookmarksIn(node: WordNode): string[] {
  const own = node.type === 'bookmarkStart' && typeof node.name === 'string' ? [node.name] : []
  return [...own, ...node.children.flatMap(bookmarksIn)]
}

/**
 * A section whose title was taken out of the file flows into the one before it, and nobody can say
 * where it begins: neither is taken.
 */
function withoutUnclear(sections: readonly ReturnedSection[], left: readonly string[]) {
  const found = new Set(sections.map(({ documentId }) => documentId))
  const unclear = new Set(
    left.flatMap((documentId, index) => {
      if (found.has(documentId)) return []
      const before = left[index - 1]
      return before === undefined ? [documentId] : [documentId, before]
    }),
  )
  return {
    clear: sections.filter(({ documentId }) => !unclear.has(documentId)),
    missing: [...unclear],
  }
}

import { hashText } from '#server/assessments/hash-text.ts'
import type { ExportedSection } from '#server/documents/exported-text.ts'
import { plainParagraph, plainWords } from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'

/** A part of a pack: it begins a page of its own, and is no document of the house. */
export const packPart = (
  title: string,
  content: readonly TextNode[],
  marking: string | null = null,
): ExportedSection => {
  const document: TextNode = { type: 'doc', content: [...content] }
  return {
    ...{ documentId: null, title, sequence: null, hash: hashText(document) },
    ...{ marking, document, startsPage: true },
  }
}

/** A heading within a part. */
export const packHeading = (text: string): TextNode => ({
  type: 'heading',
  content: [plainWords(text)],
})

/** What something is, in bold, and what it says. */
export const labelled = (label: string, text: string): TextNode =>
  plainParagraph(plainWords(`${label} `, 'bold'), plainWords(text.replace(/\s+/g, ' ')))

/** Lines under each other with a point before each. */
export const bullets = (lines: readonly TextNode[]): TextNode[] =>
  lines.length === 0
    ? []
    : [
        {
          type: 'bulletList',
          content: lines.map((line) => ({ type: 'listItem', content: [line] })),
        },
      ]

import type { Node } from '@tiptap/pm/model'
import { z } from 'zod'
import { maximumDepth, schema } from '#server/documents/schema.ts'
import { hasSuggestions } from '#server/documents/suggested.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { markings } from '#server/situations/rules/markings.ts'
import { sectionWork } from './section-work.schema.ts'

/** A whole text as ProseMirror writes it in JSON, valid by the schema. */
export const textDocument = z.custom<TextNode>(isTextDocument)

/**
 * The same, in which nothing is proposed: a text from outside brings no suggestions of its own, since each
 * would say in somebody's name what that member may never have written.
 */
export const undisputedDocument = textDocument.refine((document) => !hasSuggestions(document))

/** One section as a page shows it. */
export const sectionSummary = z.object({
  documentId: z.uuid(),
  section: z.string(),
  /** From 1, among the sections that the reader sees. */
  place: z.number().int(),
  title: z.string(),
  /** Updates in its log; equal sequences are equal texts. */
  sequence: z.number().int(),
  words: z.number().int(),
  /** Why it is closed to writing; null while it is open. */
  frozen: z.string().nullable(),
  /** The marking in force, and whether it was given to this section or is the assessment's. */
  marking: z.enum(markings),
  markingIsOwn: z.boolean(),
  /** SHA-256 (hex) of its canonical JSON: equal texts have equal hashes, however they were written. */
  textHash: z.string(),
  work: sectionWork,
  document: textDocument,
})

const longestDocument = 1_000_000

function isTextDocument(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  if (value.type !== 'doc' || JSON.stringify(value).length > longestDocument) return false
  try {
    const document = schema.nodeFromJSON(value)
    document.check()
    // What is nested deeper would be left out when the text is read again.
    return depthOf(document) <= maximumDepth
  } catch (refusal) {
    if (refusal instanceof RangeError) return false
    throw refusal
  }
}

function depthOf(node: Node): number {
  return node.children.reduce((deepest, child) => Math.max(deepest, 1 + depthOf(child)), 0)
}

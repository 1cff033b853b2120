import type { TextNode } from '#server/documents/text-node.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { sha256 } from '#server/record/sha256.ts'

/** The SHA-256, in hexadecimal, of a text's canonical JSON: equal for equal texts, however written. */
export function hashText(document: TextNode): string {
  return Buffer.from(sha256(Buffer.from(canonicalJson(document), 'utf8'))).toString('hex')
}

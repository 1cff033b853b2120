import { createHash } from 'node:crypto'
import { canonicalJson } from '#server/record/canonical.ts'

type Said = { commentId: string; text: string; mentions: readonly string[] }

/**
 * The SHA-256 (hex) of what a comment says, for the record. The words themselves stay in their table: the
 * record of a situation is read by more people than a section of its text may be.
 */
export function commentHash({ commentId, text, mentions }: Said): string {
  const said = canonicalJson({ comment: commentId, mentions: [...mentions], text })
  return createHash('sha256').update(said).digest('hex')
}

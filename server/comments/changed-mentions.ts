import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { textMention } from '#db/schema/text-mention.ts'
import { readText } from '#server/assessments/read-text.ts'
import { type Mentioned, mentionedIn } from '#server/documents/mentions.ts'
import { mentionableMembers } from './mentionable-members.ts'

/** A member whose mentions in a text are not what was noted: what was, and what is. */
export type ChangedMention = {
  memberId: string
  noted: { id: string; places: number } | null
  present: Mentioned | null
}

/** What of the mentions in a text is not noted yet. Whoever may not see the section is not mentioned in it. */
export async function changedMentions(
  tx: Transaction,
  documentId: string,
): Promise<ChangedMention[]> {
  const { document } = await readText(tx, documentId)
  const present = mentionedIn(document)
  const rows = await tx
    .select({ id: textMention.id, memberId: textMention.memberId, places: textMention.places })
    .from(textMention)
    .where(and(eq(textMention.documentId, documentId), isNull(textMention.endedBy)))
  if (present.size === 0 && rows.length === 0) return []
  const may = new Set((await mentionableMembers(tx, documentId)).map(({ memberId }) => memberId))
  const noted = new Map(rows.map((row) => [row.memberId, row]))
  return [...new Set([...present.keys(), ...noted.keys()])].flatMap((memberId) => {
    const now = may.has(memberId) ? (present.get(memberId) ?? null) : null
    const before = noted.get(memberId) ?? null
    return now?.places === before?.places ? [] : { memberId, noted: before, present: now }
  })
}

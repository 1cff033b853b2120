import { and, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { member } from '#db/schema/member.ts'
import { suggestingMembers } from '#server/documents/suggested.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { held } from '#server/platform/versions.ts'

/** The names, by their ids, of the members who proposed what is undecided in texts. */
export async function suggesters(
  tx: Transaction,
  documents: readonly TextNode[],
): Promise<Record<string, string>> {
  const memberIds = [...new Set(documents.flatMap(suggestingMembers))]
  if (memberIds.length === 0) return {}
  const rows = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(inArray(member.id, memberIds), held(member)))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

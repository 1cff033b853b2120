import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'

/** Somebody who can be mentioned, and for whom they speak. */
export type Mentionable = { memberId: string; name: string; ministryName: string | null }

/**
 * Who can be mentioned about a section: everyone whose mandate in its situation reaches up to it, by name.
 * @param among only these, where given
 */
export async function mentionableMembers(
  tx: Transaction,
  documentId: string,
  among?: readonly string[],
): Promise<Mentionable[]> {
  return tx
    .selectDistinct({
      memberId: member.id,
      name: member.name,
      ministryName: ministry.name,
    })
    .from(document)
    .innerJoin(mandate, and(eq(mandate.situationId, document.situationId), isNull(mandate.endedBy)))
    .innerJoin(
      member,
      and(eq(member.id, mandate.memberId), isNull(member.endedBy), eq(member.disabled, false)),
    )
    .leftJoin(ministry, and(eq(ministry.id, member.ministryId), isNull(ministry.endedBy)))
    .where(
      and(
        eq(document.id, documentId),
        sql`reaches_document(${member.id}, ${document.id})`,
        among === undefined ? undefined : inArray(member.id, [...among]),
      ),
    )
    .orderBy(asc(member.name))
}

/** The members mentioned, each once; null where one of them cannot be. */
export async function mentionedOf(
  tx: Transaction,
  documentId: string,
  mentions: readonly string[],
): Promise<string[] | null> {
  const asked = [...new Set(mentions)]
  if (asked.length === 0) return []
  const found = await mentionableMembers(tx, documentId, asked)
  return found.length === asked.length ? asked : null
}

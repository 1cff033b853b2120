import { and, eq, gt, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { textAnchor } from '#db/schema/text-anchor.ts'

/** The end of a text's log: how many updates, and the hash (hex) that chains them. */
export type TextEnd = { situationId: string; documentId: string; sequence: number; head: string }

/** Texts whose log has grown since its end was last entered into the record, of one situation or of all. */
export const unanchoredTexts = (tx: Transaction, situationId?: string): Promise<TextEnd[]> => {
  const anchored = sql`coalesce((select max(${textAnchor.sequence}) from ${textAnchor}
    where ${textAnchor.documentId} = ${document.id}), 0)`

  return tx
    .select({
      situationId: document.situationId,
      documentId: document.id,
      sequence: document.sequence,
      head: sql<string>`encode(${document.head}, 'hex')`,
    })
    .from(document)
    .where(
      and(
        gt(document.sequence, anchored),
        situationId === undefined ? undefined : eq(document.situationId, situationId),
      ),
    )
    .orderBy(document.situationId, document.place)
}

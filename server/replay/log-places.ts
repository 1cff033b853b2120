import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { documentUpdate } from '#db/schema/document-update.ts'

/** A row of a document's log. */
export type LogPlace = { documentId: string; sequence: number }

/** The same with the name of what the text says there: who has that may have the text. */
export type KeyedPlace = { place: LogPlace; key: string }

/** What names a text for good: its document, the row of its log, and that row's hash, which fixes all before it. */
export const keyOf = ({ documentId, sequence }: LogPlace, head: string) =>
  `${documentId}:${sequence}:${head}`

/**
 * The names of texts at rows of their logs. Row-level security decides what is found; what is not is undefined, as is
 * a row that there is not. This is where it is asked whether a text may be read: what follows reads it whole.
 */
export async function keysOf(
  tx: Transaction,
  places: readonly LogPlace[],
): Promise<(string | undefined)[]> {
  const sequences = Map.groupBy(places, ({ documentId }) => documentId)
  if (places.length === 0) return []
  const rows = await tx
    .select({
      documentId: documentUpdate.documentId,
      sequence: documentUpdate.sequence,
      head: sql<string>`encode(${documentUpdate.hash}, 'hex')`,
    })
    .from(documentUpdate)
    .where(
      or(
        ...[...sequences].map(([documentId, wanted]) =>
          and(
            eq(documentUpdate.documentId, documentId),
            inArray(
              documentUpdate.sequence,
              wanted.map(({ sequence }) => sequence),
            ),
          ),
        ),
      ),
    )
  const found = new Map(rows.map((row) => [nameOf(row), keyOf(row, row.head)] as const))
  return places.map((place) => found.get(nameOf(place)))
}

const nameOf = ({ documentId, sequence }: LogPlace) => `${documentId}:${sequence}`

import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Connection, Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { documentWords } from '#db/schema/document-words.ts'
import { evidence } from '#db/schema/evidence.ts'
import { readText } from '#server/assessments/read-text.ts'
import { citedIn } from '#server/documents/cited-in.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { log } from '#server/platform/logging.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { citedAs } from './rules/cited.ts'

const most = 100

/**
 * Keeps the words of texts that have grown since they were last kept, at most a hundred of them, so that they are
 * found. Run as the worker, beside and never within the writing; a text that cannot be read holds up no other.
 * @returns how many were kept
 */
export async function keepWordsOfTexts(connection: Connection): Promise<number> {
  const grown = await inTransaction(connection, (tx) =>
    tx
      .select({ documentId: document.id })
      .from(document)
      .leftJoin(documentWords, eq(documentWords.documentId, document.id))
      .where(or(isNull(documentWords.sequence), lt(documentWords.sequence, document.sequence)))
      .orderBy(document.id)
      .limit(most),
  )
  let kept = 0
  for (const { documentId } of grown) {
    try {
      await inTransaction(connection, (tx) => keepWords(tx, documentId))
      kept += 1
    } catch (error) {
      log.warn({ error, document: documentId }, 'the words of a text could not be kept for search')
    }
  }

  return kept
}

async function keepWords(tx: Transaction, documentId: string): Promise<void> {
  const { sequence, document: text } = await readText(tx, documentId)
  const numbers = await numbersOf(tx, documentId, citedIn(text))
  // PostgreSQL holds no NUL in a text.
  const said = plainTextOf(text, (id) => citedAs(numbers.get(id) ?? null)).replaceAll('\0', '')
  await tx.execute(sql`
    insert into document_words as kept (document_id, sequence, said, written_on)
    values (${documentId}, ${sequence}, ${said}, coalesce((
      select (u.at at time zone 'UTC')::date from document_update u
      where u.document_id = ${documentId} and u.sequence = ${sequence}), current_date))
    on conflict (document_id) do update set sequence = excluded.sequence, said = excluded.said,
      written_on = excluded.written_on where kept.sequence < excluded.sequence`)
}

/**
 * The numbers of what a text cites, of its own situation alone: its readers see all evidence there, so that a number
 * tells them nothing new. Of anything else it is only said that something is cited.
 */
async function numbersOf(
  tx: Transaction,
  documentId: string,
  cited: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const ids = cited.filter((id) => z.uuid().safeParse(id).success)
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: evidence.id, number: evidence.number })
    .from(evidence)
    .innerJoin(document, eq(document.situationId, evidence.situationId))
    .where(and(eq(document.id, documentId), inArray(evidence.id, ids), isNull(evidence.endedBy)))
  return new Map(rows.map(({ id, number }) => [id, number]))
}

import { and, asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import type { TextPoint } from './point.schema.ts'
import { readVersion } from './read-version.ts'
import { documentsOf, type WhichText } from './which-text.ts'

/** Where a section's log was at a point; 0 where the section was not there yet. */
export type SequenceAt = { documentId: string; sequence: number }

/**
 * Where the log of every section of a text that the reader may see was at a point, in the order of the text.
 * Undefined where there is no such point.
 */
export async function sequencesAt(
  tx: Transaction,
  which: WhichText,
  point: TextPoint,
): Promise<SequenceAt[] | undefined> {
  const sections = await tx
    .select({ documentId: document.id, sequence: document.sequence })
    .from(document)
    .where(documentsOf(which))
    .orderBy(asc(document.place))
  if (point === 'now') return sections
  const { situationId } = which
  const until = await instantOf(tx, situationId, point)
  if (until === undefined) {
    // A version with a name is one of the assessment.
    if (which.textId !== undefined) return undefined
    const version = await readVersion(tx, situationId, point)
    return (
      version &&
      sections.map(({ documentId }) => ({
        documentId,
        sequence: version.find((one) => one.documentId === documentId)?.sequence ?? 0,
      }))
    )
  }
  if (until === null) return undefined
  // Backwards along the log: its times only grow.
  const rows = await tx.execute<{ id: string; sequence: string | null }>(sql`
    select d.id, (select u.sequence from document_update u where u.document_id = d.id and ${until}
      order by u.sequence desc limit 1) as sequence
    from document d where d.situation_id = ${situationId}`)
  const found = new Map(rows.map(({ id, sequence }) => [id, Number(sequence ?? 0)]))
  return sections.map(({ documentId }) => ({ documentId, sequence: found.get(documentId) ?? 0 }))
}

/** The condition that picks updates (`u`) up to a point in time; null for one that is not, undefined for a version. */
async function instantOf(tx: Transaction, situationId: string, point: string) {
  const index = /^e(\d+)$/.exec(point)?.[1]
  if (index !== undefined) {
    const [entry] = await tx
      .select({ at: recordEntry.at })
      .from(recordEntry)
      .where(and(eq(recordEntry.index, Number(index)), eq(recordEntry.situationId, situationId)))
    // An entry's time is whole milliseconds, rounded down, and what its act wrote came before it.
    return entry
      ? sql`date_trunc('milliseconds', u.at) <= ${entry.at.toISOString()}::timestamptz`
      : null
  }
  return point.includes('T') ? sql`u.at <= ${point}::timestamptz` : undefined
}

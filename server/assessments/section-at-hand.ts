import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { type ReadText, readText } from './read-text.ts'

/** A section while an act holds it: nothing is appended to its log until the act ends. */
export type SectionAtHand = {
  situationId: string
  /** Null for a text that is no section of an assessment: a motion's, the minutes. */
  assessmentId: string | null
  title: string
  freezeReason: string | null
  text: ReadText
}

/** Waits for writers to finish, keeps others out, and reads a section. Undefined where there is none. */
export async function sectionAtHand(
  tx: Transaction,
  documentId: string,
): Promise<SectionAtHand | undefined> {
  await tx.execute(sql`select hold_document(${documentId}::uuid)`)
  const [found] = await tx
    .select({
      situationId: document.situationId,
      assessmentId: document.assessmentId,
      title: document.title,
      freezeReason: documentFreeze.reason,
    })
    .from(document)
    .leftJoin(
      documentFreeze,
      and(eq(documentFreeze.id, document.id), isNull(documentFreeze.endedBy)),
    )
    .where(eq(document.id, documentId))
  return found && { ...found, text: await readText(tx, documentId) }
}

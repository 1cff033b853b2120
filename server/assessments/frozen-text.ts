import { asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { assertRecordable, type Json } from '#server/record/recordable.ts'
import { documentIn } from '#server/replay/document-in.ts'
import { keyOf } from '#server/replay/log-places.ts'
import { textsOf } from '#server/replay/texts-of.ts'
import { readText } from './read-text.ts'

/** A section as it stood: `hash` is that of its canonical JSON. */
export type FrozenSection = {
  documentId: string
  title: string
  sequence: number
  hash: string
  document: Json
}

/**
 * The whole text of a situation's assessment as it stands in this transaction, in the order in which it is read:
 * what named versions and snapshots hold. Empty where no assessment was opened.
 *
 * Also the sections that whoever acts may not read: what is agreed to and voted on is the body's text and not what
 * one member sees of it. So nothing of this is for them; `version_text` and `snapshot_text` give out what each may read.
 */
export async function frozenText(tx: Transaction, situationId: string): Promise<FrozenSection[]> {
  const rows = await tx.execute<{
    document_id: string
    title: string
    sequence: string
    head: string | null
  }>(sql`
    select document_id, title, sequence, encode(head, 'hex') as head
    from sections_to_freeze(${situationId}::uuid)`)
  const sections = rows.map(({ document_id: documentId, title, sequence, head }) => {
    // Every section has its first words from the act that made it.
    if (head === null) throw new Error(`the log of ${documentId} is empty`)
    const place = { documentId, sequence: Number(sequence) }
    return { title, place, key: keyOf(place, head) }
  })
  const texts = await textsOf(tx, sections)

  return sections.flatMap(({ title, place }, at) => {
    const text = texts[at]
    return text ? [frozen({ ...place, title }, text.hash, documentIn(text))] : []
  })
}

/** The text of a motion as it stands in this transaction; undefined where it has none. */
export async function frozenMotionText(
  tx: Transaction,
  motionId: string,
): Promise<FrozenSection | undefined> {
  const [found] = await tx
    .select({ documentId: document.id, title: document.title })
    .from(document)
    .where(eq(document.motionId, motionId))
    .orderBy(asc(document.place))
  if (!found) return undefined
  const { sequence, hash, document: words } = await readText(tx, found.documentId)

  return frozen({ ...found, sequence }, hash, words)
}

function frozen(
  of: Pick<FrozenSection, 'documentId' | 'title' | 'sequence'>,
  hash: string,
  document: TextNode,
): FrozenSection {
  const words: unknown = document
  assertRecordable(words)
  return { ...of, hash, document: words }
}

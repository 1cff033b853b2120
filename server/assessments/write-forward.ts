import { sql } from 'drizzle-orm'
import type { TextNode } from '#server/documents/text-node.ts'
import { replaceText } from '#server/documents/to-update.ts'
import type { Act } from '#server/platform/act-types.ts'
import { actClient } from './act-client.ts'
import type { SectionAtHand } from './section-at-hand.ts'

/**
 * Makes a section say this text, as a forward change by the act's member that touches only what differs.
 * @returns the sequence that the change has in the log; null where somebody wrote meanwhile
 */
export async function writeForward(
  act: Act,
  documentId: string,
  section: SectionAtHand,
  document: TextNode,
): Promise<number | null> {
  const client = actClient(act.id)
  const update = Buffer.from(replaceText(section.text.state(), document, client))
  const [row] = await act.tx.execute<{ sequence: string | null }>(
    sql`select write_document(${documentId}::uuid, ${section.text.sequence}, ${client}, ${update}) as sequence`,
  )
  const sequence = Number(row?.sequence)
  return Number.isInteger(sequence) && sequence > 0 ? sequence : null
}

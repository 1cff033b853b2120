import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { TextNode } from '#server/documents/text-node.ts'
import { updateOf } from '#server/documents/to-update.ts'
import type { Act } from '#server/platform/act-types.ts'

/** Whose text a document is. */
export type Owner = { assessmentId: string } | { motionId: string } | { meetingId: string }

/** `section` is its permanent name there, `place` its order from 1. */
type NewDocument = {
  situationId: string
  owner: Owner
  section: string
  place: number
  title: string
  text: TextNode
}

/**
 * Makes a document as part of an act and writes its first words, here and nowhere else: two seeds of the
 * same words would merge into doubled words.
 * @returns its id
 */
export async function seedDocument(act: Act, made: NewDocument): Promise<string> {
  const { situationId, owner, section, place, title, text } = made
  const { id: documentId } = await act.newThing({ kind: 'document' })
  const of = { assessmentId: null, motionId: null, meetingId: null, ...owner }
  // The end of its log is not the app's to write, so the columns are named.
  await act.tx.execute(sql`
    insert into document (id, situation_id, assessment_id, motion_id, meeting_id, section, place, title, made_by)
    values (${documentId}, ${situationId}, ${of.assessmentId}, ${of.motionId}, ${of.meetingId},
      ${section}, ${place}, ${title}, ${act.id})`)
  const client = seedClient(documentId)
  const update = Buffer.from(updateOf(text, client))
  await act.tx.execute(sql`select write_document(${documentId}::uuid, 0, ${client}, ${update})`)

  return documentId
}

// The Yjs client id of a seed: of the document, so that the exercise is the same everywhere.
function seedClient(documentId: string): number {
  return createHash('sha256').update(documentId).digest().readUInt32BE(0)
}

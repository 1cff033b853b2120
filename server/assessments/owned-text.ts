import { and, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { installation } from '#db/schema/installation.ts'
import { countWords } from '#server/documents/to-text.ts'
import { permits } from '#server/members/rules/roles.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import type { Marking } from '#server/situations/rules/markings.ts'
import type { ownedTextRead } from './owned-text.schema.ts'
import { readText } from './read-text.ts'
import { deciders } from './rules/settling.ts'
import { whoMay } from './rules/who-may.ts'

/**
 * The text of a motion, or the minutes of a meeting, as they stand or stood at an entry of the record, and
 * what the reader may do with them. Null where none was opened, or none that the reader may see.
 */
export async function ownedText(
  { tx, actor, asOf }: Read,
  owner: { motionId: string } | { meetingId: string },
): Promise<z.input<typeof ownedTextRead> | null> {
  const [found] = await tx
    .select({
      documentId: document.id,
      title: document.title,
      frozen: documentFreeze.reason,
      marking: sql<Marking>`marking_of_document(${document.id})`,
    })
    .from(document)
    .leftJoin(documentFreeze, and(eq(documentFreeze.id, document.id), held(documentFreeze, asOf)))
    .where(
      and(
        'motionId' in owner
          ? eq(document.motionId, owner.motionId)
          : eq(document.meetingId, owner.meetingId),
        madeBy(document, asOf),
      ),
    )
  if (!found) return null
  const [body] = await tx
    .select({ language: installation.language })
    .from(installation)
    .where(isNull(installation.endedBy))
  const text = await readText(tx, found.documentId, asOf)
  const may = (name: 'document.write' | 'assessment.freeze_section') =>
    asOf === undefined && permits(whoMay[name], actor)

  return {
    ...found,
    language: body?.language ?? 'en',
    sequence: text.sequence,
    words: countWords(text.document),
    textHash: text.hash,
    document: text.document,
    mayWrite: may('document.write'),
    mayDecide: asOf === undefined && permits(deciders, actor),
    mayFreeze: may('assessment.freeze_section'),
  }
}

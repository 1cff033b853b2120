import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import type { ShownFile } from '#server/documents/exported-text.ts'
import { imagesIn } from '#server/documents/images-in.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import { imageTypes } from './rules/image-types.ts'

/** The most images of a text that travel along. The rest is told in words. */
const mostImages = 60

/**
 * The images that texts show and their reader may see now, with the evidence that they are of: a text of
 * any age shows nothing that is closed to whoever takes it along. That each was read is logged.
 */
export async function shownFiles(
  { tx, actor }: Read,
  situationId: string,
  documents: readonly TextNode[],
): Promise<ShownFile[]> {
  const wanted = [...new Set(documents.flatMap(imagesIn))].filter(isId)
  const { memberId } = actor
  if (wanted.length === 0 || memberId === null) return []
  const found = await tx
    .select({
      fileId: evidenceFile.id,
      evidenceId: evidenceFile.evidenceId,
      sha256: evidenceFile.sha256,
    })
    .from(evidenceFile)
    .innerJoin(evidence, and(eq(evidence.id, evidenceFile.evidenceId), held(evidence)))
    .where(
      and(
        eq(evidenceFile.situationId, situationId),
        inArray(evidenceFile.id, wanted),
        inArray(evidenceFile.mediaType, [...imageTypes]),
        held(evidenceFile),
      ),
    )
  const place = new Map(wanted.map((fileId, index) => [fileId, index]))
  const files = found
    .toSorted((one, other) => (place.get(one.fileId) ?? 0) - (place.get(other.fileId) ?? 0))
    .slice(0, mostImages)
  if (files.length > 0) {
    await tx.insert(accessLog).values(
      files.map(({ fileId }) => ({
        ...{ id: randomUUID(), memberId, situationId, thingId: fileId, reading: 'evidence.image' },
      })),
    )
  }
  return files
}

// Whatever a text names: only an id may be asked of the database.
const isId = (fileId: string) => z.uuid().safeParse(fileId).success

import { and, eq, isNull } from 'drizzle-orm'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { fileArrival } from '#db/schema/file-arrival.ts'
import { fileClaims } from '#db/schema/file-claims.ts'
import { fileCopy } from '#db/schema/file-copy.ts'
import { upload } from '#db/schema/upload.ts'
import type { Act } from '#server/platform/act-types.ts'

export type AttachedFile = {
  id: string
  sha256: string
  size: number
  media_type: string
  name: string
  /** When the sender's browser had read its SHA-256, and when the server had found the same. */
  begun_at: string | null
  verified_at: string
  /** What looked for viruses in it; null where no scanner is configured. */
  scanned_with: string | null
  /** The working copy that was made of it. */
  copy: { sha256: string; made_with: string } | null
}

/**
 * Attaches what a member uploaded to a piece of evidence, as part of an act that is allowed to.
 * Refuses an upload that is not theirs, not of this situation or swept, and the same bytes twice.
 */
export async function writeFiles(
  act: Act,
  { situationId, evidenceId }: { situationId: string; evidenceId: string },
  uploadIds: readonly string[],
): Promise<AttachedFile[]> {
  const attached: AttachedFile[] = []
  for (const uploadId of uploadIds) {
    const [arrived] = await act.tx
      .select()
      .from(upload)
      .where(and(eq(upload.id, uploadId), eq(upload.situationId, situationId)))
    if (!arrived) return act.refuse('evidence.no_such_upload')
    const { sha256, size, mediaType, name } = arrived
    const [same] = await act.tx
      .select({ name: evidenceFile.name })
      .from(evidenceFile)
      .where(
        and(
          eq(evidenceFile.evidenceId, evidenceId),
          eq(evidenceFile.sha256, sha256),
          isNull(evidenceFile.endedBy),
        ),
      )
    if (same) return act.refuse('evidence.file_attached_already', { name: same.name })
    const { id } = await act.newThing({ kind: 'evidence_file' })
    await act.tx
      .insert(evidenceFile)
      .values({ id, situationId, evidenceId, sha256, size, mediaType, name, madeBy: act.id })
    const { begunAt, at: verifiedAt, copy, claims, scannedWith } = arrived
    if (begunAt) {
      const sentBy = arrived.memberId
      await act.tx
        .insert(fileArrival)
        .values({ id, situationId, sentBy, begunAt, verifiedAt, scannedWith, madeBy: act.id })
    }
    if (copy) {
      await act.tx
        .insert(fileCopy)
        .values({ id: act.newId(), situationId, fileId: id, ...copy, madeBy: act.id })
    }
    if (claims && claims.length > 0) {
      await act.tx.insert(fileClaims).values({ id, situationId, claims, madeBy: act.id })
    }
    attached.push({
      ...{ id, sha256, size, media_type: mediaType, name },
      begun_at: begunAt?.toISOString() ?? null,
      verified_at: verifiedAt.toISOString(),
      scanned_with: scannedWith,
      copy: copy && { sha256: copy.sha256, made_with: copy.madeWith },
    })
  }
  return attached
}

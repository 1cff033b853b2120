import { and, eq, isNull } from 'drizzle-orm'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { upload } from '#db/schema/upload.ts'
import type { Act } from '#server/platform/act-types.ts'

export type AttachedFile = {
  id: string
  sha256: string
  size: number
  media_type: string
  name: string
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
    attached.push({ id, sha256, size, media_type: mediaType, name })
  }
  return attached
}

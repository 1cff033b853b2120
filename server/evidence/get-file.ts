import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** A file's name, type and hash for whoever may download it; that it was read is logged. */
export const getFile = defineRead({
  name: 'evidence.file',
  input: z.object({ fileId: z.uuid() }),
  output: z.object({
    name: z.string(),
    sha256: z.string(),
    mediaType: z.string(),
    size: z.number(),
  }),
  about: (tx, { fileId }) => situationOf(tx, 'evidence_file', fileId),
  async perform({ tx, actor, situationId, asOf }, { fileId }) {
    const [file] = await tx
      .select()
      .from(evidenceFile)
      .where(and(eq(evidenceFile.id, fileId), held(evidenceFile, asOf)))
    if (!file || actor.memberId === null) return null
    await tx.insert(accessLog).values({
      id: randomUUID(),
      memberId: actor.memberId,
      situationId,
      thingId: fileId,
      reading: 'evidence.file',
    })

    return { name: file.name, sha256: file.sha256, mediaType: file.mediaType, size: file.size }
  },
})

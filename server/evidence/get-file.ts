import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { audiences, withholdings } from './rules/release.ts'
import { withheldPiece } from './withheld-evidence.ts'

/** A file's name, type and hash for whoever may download it for an audience; that it was read is logged. */
export const getFile = defineRead({
  name: 'evidence.file',
  input: z.object({ fileId: z.uuid(), audience: z.enum(audiences).default('own_use') }),
  output: z.object({
    name: z.string(),
    sha256: z.string(),
    mediaType: z.string(),
    size: z.number(),
    /** Why its bytes may not go to the audience; then nothing was read. */
    withheld: z.enum(withholdings).nullable(),
  }),
  about: (tx, { fileId }) => situationOf(tx, 'evidence_file', fileId),
  async perform({ tx, actor, situationId, asOf }, { fileId, audience }) {
    const [file] = await tx
      .select()
      .from(evidenceFile)
      .where(and(eq(evidenceFile.id, fileId), held(evidenceFile, asOf)))
    if (!file || actor.memberId === null) return null
    const { name, sha256, mediaType, size } = file
    const withheld = await withheldPiece(tx, audience, file.evidenceId)
    if (withheld !== null) return { name, sha256, mediaType, size, withheld }
    await tx.insert(accessLog).values({
      id: randomUUID(),
      memberId: actor.memberId,
      situationId,
      thingId: fileId,
      reading: 'evidence.file',
      audience,
    })

    return { name, sha256, mediaType, size, withheld }
  },
})

import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { imageTypes } from './rules/image-types.ts'

/**
 * An image of evidence for a text of the same situation to show: its hash, and its type as it was detected
 * when it was attached. That it was read is logged.
 */
export const getImage = defineRead({
  name: 'evidence.image',
  input: z.object({ situationId: z.uuid(), fileId: z.uuid() }),
  output: z.object({ sha256: z.string(), mediaType: z.string() }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor, asOf }, { situationId, fileId }) {
    const [file] = await tx
      .select({ sha256: evidenceFile.sha256, mediaType: evidenceFile.mediaType })
      .from(evidenceFile)
      .where(
        and(
          eq(evidenceFile.id, fileId),
          eq(evidenceFile.situationId, situationId),
          inArray(evidenceFile.mediaType, [...imageTypes]),
          held(evidenceFile, asOf),
        ),
      )
    if (!file || actor.memberId === null) return null
    await tx.insert(accessLog).values({
      id: randomUUID(),
      memberId: actor.memberId,
      situationId,
      thingId: fileId,
      reading: 'evidence.image',
    })
    return file
  },
})

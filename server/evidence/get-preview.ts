import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { fileCopy } from '#db/schema/file-copy.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** The working copy of a file, to be looked at in a page; null where there is none. That it was read is logged. */
export const getPreview = defineRead({
  name: 'evidence.preview',
  input: z.object({ fileId: z.uuid() }),
  output: z.object({ sha256: z.string(), mediaType: z.string() }),
  about: (tx, { fileId }) => situationOf(tx, 'evidence_file', fileId),
  async perform({ tx, actor, situationId, asOf }, { fileId }) {
    const [copy] = await tx
      .select({ sha256: fileCopy.sha256, mediaType: fileCopy.mediaType })
      .from(fileCopy)
      .where(and(eq(fileCopy.fileId, fileId), madeBy(fileCopy, asOf)))
      .limit(1)
    if (!copy || actor.memberId === null) return null
    await tx.insert(accessLog).values({
      id: randomUUID(),
      memberId: actor.memberId,
      situationId,
      thingId: fileId,
      reading: 'evidence.preview',
    })

    return copy
  },
})

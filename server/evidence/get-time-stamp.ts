import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { timeStamp } from '#db/schema/time-stamp.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'

/** The time-stamp token of a file, to be taken along; null where there is none. It tells nothing but the hash. */
export const getTimeStamp = defineRead({
  name: 'evidence.time_stamp',
  input: z.object({ fileId: z.uuid() }),
  output: z.object({
    sha256: z.string(),
    /** DER, in base64. */
    token: z.string(),
    at: z.date(),
    authority: z.string(),
  }),
  about: (tx, { fileId }) => situationOf(tx, 'evidence_file', fileId),
  async perform({ tx, asOf }, { fileId }) {
    const [found] = await tx
      .select({
        sha256: timeStamp.sha256,
        token: timeStamp.token,
        at: timeStamp.at,
        authority: timeStamp.authority,
      })
      .from(evidenceFile)
      .innerJoin(timeStamp, eq(timeStamp.sha256, evidenceFile.sha256))
      .where(and(eq(evidenceFile.id, fileId), held(evidenceFile, asOf)))
    return found ? { ...found, token: Buffer.from(found.token).toString('base64') } : null
  },
})
